package cn.zhunsheng.check.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a workbook as text to be added to. Bytes stay as they are: what is added is ASCII, with other characters
/// as references, so that the encoding does not matter.
final class XmlText {
    private String text;

    XmlText(byte[] bytes) {
        text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    XmlText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    void replace(String by) {
        text = by;
    }

    /// The prefix with which the part writes the element's end, such as `x:`, or nothing.
    String prefix(String element) throws DamagedWorkbook {
        Matcher end = Pattern.compile("</(\\w+:)?" + element + "\\s*>").matcher(text);
        if (!end.find()) {
            throw new DamagedWorkbook("a part has no " + element);
        }
        return Optional.ofNullable(end.group(1)).orElse("");
    }

    /// Puts XML before the last end of the element.
    void addTo(String element, String xml) throws DamagedWorkbook {
        int at = text.lastIndexOf("</" + prefix(element) + element);
        text = text.substring(0, at) + xml + text.substring(at);
    }

    /// Text as XML content or attribute, in ASCII.
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean plain = c >= ' ' && c < 127 && c != '<' && c != '>' && c != '&' && c != '"';
            boolean allowed = c == '\n' || c == '\t' || c >= ' ';
            if (plain) {
                out.append((char) c);
            } else if (allowed && !(c >= 0xD800 && c < 0xE000) && c < 0x110000 && (c & 0xFFFE) != 0xFFFE) {
                out.append("&#").append(c).append(';');
            }
        });
        return out.toString();
    }
}
