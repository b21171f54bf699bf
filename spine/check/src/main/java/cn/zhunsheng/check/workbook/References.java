package cn.zhunsheng.check.workbook;

import java.io.IOException;

/// The five entities and the numbers that stand for characters in XML; there are no others without a document type.
final class References {
    private References() {}

    /// The character that stands behind `&` and before `;`.
    static int character(String name) throws IOException {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> number(name);
        };
    }

    private static int number(String name) throws IOException {
        try {
            int character = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
            boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            boolean control = character < 0x20 && character != 9 && character != 10 && character != 13;
            if (Character.isValidCodePoint(character) && !surrogate && !control) {
                return character;
            }
        } catch (NumberFormatException e) {
            throw new DamagedWorkbook("a reference is no number");
        }
        throw new DamagedWorkbook("a reference stands for no character");
    }

    static String undone(String raw) throws IOException {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', from)) {
            int end = raw.indexOf(';', at);
            if (end < 0) {
                throw new DamagedWorkbook("a reference has no end");
            }
            out.append(raw, from, at).appendCodePoint(character(raw.substring(at + 1, end)));
            from = end + 1;
        }
        return out.append(raw, from, raw.length()).toString();
    }
}
