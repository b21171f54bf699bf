package cn.zhunsheng.server.console;

import cn.zhunsheng.dictionary.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How somebody likes to read: language, colours, size of type. Kept in a cookie of theirs, `zh.light.normal`.
public record Taste(Language language, boolean dark, boolean large) {
    static final String COOKIE = "zs-taste";
    private static final Taste USUAL = new Taste(Language.ZH, false, false);

    static Taste of(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> read(cookie.getValue()))
                .orElse(USUAL);
    }

    private static Taste read(String text) {
        List<String> words = List.of(text.split("\\.", -1));
        return new Taste(
                words.contains("en") ? Language.EN : Language.ZH, words.contains("dark"), words.contains("large"));
    }

    /// The same with one thing changed: `zh`, `en`, `light`, `dark`, `normal`, `large`; any other word changes nothing.
    Taste with(String word) {
        return switch (word) {
            case "zh" -> new Taste(Language.ZH, dark, large);
            case "en" -> new Taste(Language.EN, dark, large);
            case "light" -> new Taste(language, false, large);
            case "dark" -> new Taste(language, true, large);
            case "normal" -> new Taste(language, dark, false);
            case "large" -> new Taste(language, dark, true);
            default -> this;
        };
    }

    @Override
    public String toString() {
        return (language == Language.EN ? "en" : "zh") + (dark ? ".dark" : ".light") + (large ? ".large" : ".normal");
    }
}
