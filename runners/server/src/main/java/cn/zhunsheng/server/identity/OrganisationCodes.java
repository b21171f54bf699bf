package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.SchemeFault;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The codes of an organisation, judged by their schemes: 统一社会信用代码 by GB 32100, 行政区划代码 by GB/T 2260, GB/T
/// 10114 or the statistical code, as its length says.
final class OrganisationCodes {
    /// These schemes ask for no day.
    private static final Schemes SCHEMES = Schemes.on(LocalDate.EPOCH);

    private OrganisationCodes() {}

    /// In capitals; empty when it is not given.
    static Optional<String> creditCode(@Nullable String text) throws Refusal {
        String code = Given.said(text).strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        demand("identity.credit_code_unfit", "统一社会信用代码", "The unified social credit code", "GB-32100", code);
        return Optional.of(code);
    }

    /// Empty when it is not given.
    static String division(@Nullable String text) throws Refusal {
        String code = Given.said(text).strip();
        if (!code.isEmpty()) {
            String scheme = switch (code.length()) {
                case 9 -> "GB-T-10114";
                case 12 -> "NBS-12";
                default -> "GB-T-2260";
            };
            demand("identity.division_unfit", "行政区划代码", "The code of the division", scheme, code);
        }
        return code;
    }

    private static void demand(String refused, String chinese, String english, String id, String code) throws Refusal {
        Scheme scheme = SCHEMES.find(id).orElseThrow();
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        SchemeFault fault = scheme.fault(bytes, 0, bytes.length);
        if (fault == null) {
            return;
        }
        Words wanted = fault.ofScheme() ? scheme.expected() : fault.words();
        throw Given.refusal(
                refused,
                new Words(chinese + "“" + code + "”不合编码规则", english + " '" + code + "' breaks its scheme"),
                new Words("核对并改正：" + wanted.zh(), "Compare and correct it: " + wanted.en()));
    }
}
