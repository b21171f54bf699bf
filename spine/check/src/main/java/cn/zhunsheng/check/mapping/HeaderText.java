package cn.zhunsheng.check.mapping;

import java.text.Normalizer;
import java.util.Locale;

/// Header cells and names as they are compared: without regard to case, width and surrounding space.
final class HeaderText {
    private HeaderText() {}

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
