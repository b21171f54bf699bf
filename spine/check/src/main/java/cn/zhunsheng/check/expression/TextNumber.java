package cn.zhunsheng.check.expression;

/// Numbers taken from texts: how long they are, and what they spell.
final class TextNumber {
    private static final int MOST_DIGITS = 18;

    private TextNumber() {}

    /// How many code points the text has: every byte of UTF-8 but the trailing ones begins one.
    static final class Size extends NumberNode {
        private final TextNode text;

        Size(TextNode text) {
            super(text);
            this.text = text;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            text.evaluate(cells, rows, n);
            byte[] source = text.source;
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                int end = text.end(row);
                int count = 0;
                for (int at = text.start(row); at < end; at++) {
                    count += (source[at] & 0xC0) == 0x80 ? 0 : 1;
                }
                value[row] = count;
            }
        }
    }

    /// `int` (no places) and `decimal`: an optional sign, digits, and with places an optional point and at most so many
    /// digits more. Anything else, and more than 18 digits but for leading zeros, fails the row.
    static final class Spelled extends NumberNode {
        private final TextNode text;
        private final int places;

        Spelled(TextNode text, int places) {
            super(true);
            this.text = text;
            this.places = places;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            text.evaluate(cells, rows, n);
            inherit(text);
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                long read = read(text.source, text.start(row), text.end(row));
                value[row] = read;
                failed[row] |= read == NumberReader.UNREADABLE;
            }
        }

        private long read(byte[] source, int start, int end) {
            boolean negative = start < end && source[start] == '-';
            int from = start < end && (negative || source[start] == '+') ? start + 1 : start;
            int point = from;
            while (point < end && source[point] != '.') {
                point++;
            }
            int behind = Math.max(0, end - point - 1);
            boolean pointed = point < end;
            if (point == from || (pointed && behind == 0) || behind > places) {
                return NumberReader.UNREADABLE;
            }
            long digits = digits(source, from, point, 0);
            digits = pointed ? digits(source, point + 1, end, digits) : digits;
            long unscaled = digits == NumberReader.UNREADABLE ? digits : shifted(digits, places - behind);
            return negative && unscaled != NumberReader.UNREADABLE ? -unscaled : unscaled;
        }

        private static long digits(byte[] source, int from, int to, long before) {
            long number = before;
            for (int at = from; at < to; at++) {
                int digit = source[at] - '0';
                if (digit < 0 || digit > 9 || number < 0 || number >= Powers.ten(MOST_DIGITS - 1)) {
                    return NumberReader.UNREADABLE;
                }
                number = 10 * number + digit;
            }
            return number;
        }

        private static long shifted(long digits, int places) {
            long factor = Powers.ten(places);
            return digits > (Powers.ten(MOST_DIGITS) - 1) / factor ? NumberReader.UNREADABLE : digits * factor;
        }
    }
}
