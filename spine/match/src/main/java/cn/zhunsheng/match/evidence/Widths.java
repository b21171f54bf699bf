package cn.zhunsheng.match.evidence;

import cn.zhunsheng.dictionary.Element;

/// How many characters an element's format asks for.
final class Widths {
    private Widths() {}

    /// The width of a format of fixed width, such as 18 of `an18`; 0 for any other.
    static int fixed(Element element) {
        String format = format(element);
        int at = 0;
        while (at < format.length() && Character.isLetter(format.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < format.length() && Character.isDigit(format.charAt(end))) {
            end++;
        }
        boolean whole = end == format.length() && end > at && end - at < 9;
        return whole ? Integer.parseInt(format.substring(at, end)) : 0;
    }

    static boolean unlimited(Element element) {
        return format(element).endsWith("ul");
    }

    private static String format(Element element) {
        return element.format().map(Object::toString).orElse("");
    }
}
