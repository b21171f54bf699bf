package cn.zhunsheng.server.console;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Words in the language of the reader. A key stands in the messages of the room that its first word names.
public final class Speech {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CHINA);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CHINA);

    private final Language language;
    private final Map<String, String> messages;

    Speech(Language language, Map<String, String> messages) {
        this.language = language;
        this.messages = Map.copyOf(messages);
    }

    public Language language() {
        return language;
    }

    /// `zh-CN` or `en`, as HTML names it.
    public String tag() {
        return language == Language.EN ? "en" : "zh-CN";
    }

    Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /// The sentence, with each `%s` replaced in order.
    ///
    /// @throws IllegalStateException when no room has the key
    public String say(String key, Object... values) {
        String message = messages.get(key);
        if (message == null) {
            throw new IllegalStateException("No room has words for '" + key + "'");
        }
        return values.length == 0 ? message : message.formatted(values);
    }

    public String in(Words words) {
        return words.in(language);
    }

    /// The minute in China, `2026-11-20 09:30`.
    public String minute(Instant at) {
        return MINUTE.format(at);
    }

    /// The second in China, `2026-11-20 09:30:05`.
    public String second(Instant at) {
        return SECOND.format(at);
    }

    /// With separators of thousands.
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// In units of 1,024 with one decimal: `1.4 MB`.
    public String bytes(long bytes) {
        String[] units = {"B", "KB", "MB", "GB", "TB"};
        double left = bytes;
        int unit = 0;
        while (left >= 1024 && unit < units.length - 1) {
            left /= 1024;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", left, units[unit]);
    }
}
