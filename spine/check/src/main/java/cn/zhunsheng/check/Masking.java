package cn.zhunsheng.check;

import cn.zhunsheng.check.kernel.Occurrence;
import cn.zhunsheng.check.kernel.Tally;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Legible;
import cn.zhunsheng.dictionary.Sensitivity;
import cn.zhunsheng.dictionary.ValueDomain;
import java.util.Optional;

/// How values appear in reports: personal ones masked, control characters escaped, long ones cut.
///
/// Of personal values identifiers keep the first and last character, names the first, phones three and two, addresses
/// the county; of
/// anything else only the length is told. Secrets, and values that belong to no element, are masked whole.
final class Masking {
    private static final int LONGEST = 60;
    private static final int STARS = 24;

    private final boolean showValues;

    Masking(boolean showValues) {
        this.showValues = showValues;
    }

    /// The value as it may be shown; `element` is empty for whole rows.
    String shown(Occurrence.Shown value, Optional<Element> element) {
        if (showValues) {
            return Legible.of(cut(value.text(), value.length()));
        }
        if (element.isEmpty()) {
            return stars(value.length());
        }
        Element known = element.get();
        if (!known.sensitivity().masked()) {
            return Legible.of(cut(value.text(), value.length()));
        }
        return Legible.of(masked(value, known));
    }

    private static String masked(Occurrence.Shown value, Element element) {
        if (element.sensitivity() == Sensitivity.SECRET || value.length() > Tally.LONGEST) {
            return stars(value.length());
        }
        boolean contact = element.id().value().startsWith("contact.");
        boolean identifier = element.domain()
                .filter(d -> d instanceof ValueDomain.Identifiers)
                .isPresent();
        return switch (element.concept().representation()) {
            case "号码", "编号", "账号", "标识符" -> contact || phone(element) ? keep(value, 3, 2) : keep(value, 1, 1);
            case "名称", "姓名" -> keep(value, 1, 0);
            case "地址" -> address(value);
            default -> identifier ? keep(value, 1, 1) : stars(value.length());
        };
    }

    private static boolean phone(Element element) {
        return element.name().endsWith("电话");
    }

    /// Keeps so many characters at the front and the back, when at least as many again are hidden.
    private static String keep(Occurrence.Shown value, int front, int back) {
        String text = value.text();
        int length = value.length();
        if (length <= front + back) {
            return stars(length);
        }
        int from = text.offsetByCodePoints(0, front);
        int to = text.offsetByCodePoints(text.length(), -back);
        return text.substring(0, from) + "*".repeat(length - front - back) + text.substring(to);
    }

    /// Keeps an address up to its county (县, 区, 旗), found by its last character.
    private static String address(Occurrence.Shown value) {
        String text = value.text();
        int county = -1;
        for (int i = 1; i < Math.min(text.length(), 20) && county < 0; i++) {
            char c = text.charAt(i);
            boolean region = c == '区' && (text.charAt(i - 1) == '治' || text.charAt(i - 1) == '地');
            county = (c == '县' || c == '旗' || (c == '区' && !region)) ? i + 1 : -1;
        }
        int kept = Math.max(county, 0);
        int hidden = text.codePointCount(kept, text.length()) + value.length() - text.codePointCount(0, text.length());
        return text.substring(0, kept) + stars(hidden);
    }

    private static String stars(int length) {
        return length <= STARS ? "*".repeat(length) : "*".repeat(3) + "(" + length + ")";
    }

    private static String cut(String text, int length) {
        if (length <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…(" + length + ")";
    }
}
