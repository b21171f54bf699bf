package cn.zhunsheng.check.report;

import cn.zhunsheng.dictionary.Language;
import java.util.Locale;
import java.util.ResourceBundle;

/// The fixed words of reports, from `report_zh.properties` and `report_en.properties`, where a domain expert can
/// correct them.
final class Phrases {
    private final ResourceBundle bundle;

    Phrases(Language language) {
        Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.CHINESE;
        bundle = ResourceBundle.getBundle(
                "cn.zhunsheng.check.report.report",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// @throws MissingResourceException when no such phrase is written
    String of(String key, Object... values) {
        return bundle.getString(key).formatted(values);
    }
}
