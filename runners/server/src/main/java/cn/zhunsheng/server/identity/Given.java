package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Role;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people type into forms and programs send, parsed once; null is what was not sent.
final class Given {
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    static final int NAME = 100;
    static final int ORGANISATION_NAME = 200;

    private Given() {}

    /// A name without space around it.
    static String name(@Nullable String text, int longest) throws Refusal {
        String name = text == null ? "" : text.strip();
        if (name.isEmpty() || name.length() > longest || CONTROL.matcher(name).find()) {
            throw refusal(
                    "identity.name_unfit",
                    new Words("名称为空、过长或含有控制字符", "The name is empty, too long, or holds control characters"),
                    new Words("名称用 1 至 " + longest + " 个字符", "Give a name of 1 to " + longest + " characters"));
        }
        return name;
    }

    /// An account in lower case.
    static String account(@Nullable String text) throws Refusal {
        String account = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (!ACCOUNT.matcher(account).matches()) {
            throw refusal(
                    "identity.account_unfit",
                    new Words("账号“" + account + "”的写法不对", "The account '" + account + "' has another form"),
                    new Words(
                            "用 2 至 64 个小写字母、数字或 . _ - @，以字母或数字开头",
                            "Use 2 to 64 lower-case letters, digits, or . _ - @, beginning with a letter or digit"));
        }
        return account;
    }

    static Role role(@Nullable String text) throws Refusal {
        for (Role role : Role.values()) {
            if (role.id().equals(text)) {
                return role;
            }
        }
        throw refusal(
                "identity.role_unknown",
                new Words("没有角色“" + said(text) + "”", "There is no role '" + said(text) + "'"),
                new Words(
                        "可用的角色：reader、leader、auditor、reviewer、steward、editor、administrator",
                        "Use one of: reader, leader, auditor, reviewer, steward, editor, administrator"));
    }

    static UUID organisation(@Nullable String text) throws Refusal {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw organisationUnknown(said(text));
        }
    }

    /// Absent, closed and beyond reach are not told apart: the difference would tell what is there.
    static Refusal organisationUnknown(String text) {
        return refusal(
                "identity.organisation_unknown",
                new Words(
                        "没有机构“" + text + "”，或已关闭，或不在您管理的范围内",
                        "There is no organisation '" + text + "', or it is closed, or not among those that you keep"),
                new Words("从您管理的机构中选一个", "Choose one of those that you keep"));
    }

    static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Refusal refusal(String code, Words what, Words fix) {
        return new Refusal(code, what, "", fix);
    }
}
