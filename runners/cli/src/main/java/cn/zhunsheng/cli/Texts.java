package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Language;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the command line says of itself, from `cli_zh.properties` and `cli_en.properties`.
final class Texts {
    private final ResourceBundle bundle;

    Texts(Language language) {
        Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.CHINESE;
        bundle = ResourceBundle.getBundle(
                "cn.zhunsheng.cli.cli",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key) {
        return bundle.getString(key);
    }
}
