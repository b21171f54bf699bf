package cn.zhunsheng.match.rules;

/// Text as a YAML scalar.
public final class YamlQuote {
    private YamlQuote() {}

    /// Always quoted, so that no value is taken for something else; what YAML does not print needs the
    /// escapes of double quotes.
    public static String of(String value) {
        if (value.chars().allMatch(YamlQuote::prints)) {
            return "'" + value.replace("'", "''") + "'";
        }
        StringBuilder escaped = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append((char) c);
            } else if (prints(c)) {
                escaped.append((char) c);
            } else {
                escaped.append("\\u%04X".formatted(c));
            }
        });
        return escaped.append('"').toString();
    }

    private static boolean prints(int c) {
        return c >= ' ' && (c < 0x7F || c > 0x9F) && c != 0x2028 && c != 0x2029 && c != 0xFEFF && c < 0xFFFE;
    }
}
