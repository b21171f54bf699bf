package cn.zhunsheng.check.expression;

/// Texts made from texts.
final class TextPart {
    private TextPart() {}

    /// `substring`, by code points, where it stands. A place before the beginning, behind the end, or an end before the
    /// start fails the row.
    static final class Substring extends TextNode {
        private final TextNode text;
        private final NumberNode from;
        private final NumberNode to;
        private final boolean rest;

        Substring(TextNode text, NumberNode from, NumberNode to) {
            this(text, from, to, false);
        }

        /// From that place to the end.
        Substring(TextNode text, NumberNode from) {
            this(text, from, from, true);
        }

        private Substring(TextNode text, NumberNode from, NumberNode to, boolean rest) {
            super(true);
            this.text = text;
            this.from = from;
            this.to = to;
            this.rest = rest;
            own();
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            text.evaluate(cells, rows, n);
            from.evaluate(cells, rows, n);
            if (!rest) {
                to.evaluate(cells, rows, n);
            }
            inherit(from, to);
            source = text.source;
            for (int i = 0; i < n; i++) {
                cut(rows[i]);
            }
        }

        private void cut(int row) {
            int end = text.end(row);
            long first = from.value[row];
            long behind = to.value[row];
            boolean ordered = !text.failed[row] && !failed[row] && first >= 0 && behind >= first;
            int start = ordered ? skip(text.start(row), end, first) : -1;
            int stop = start < 0 ? -1 : rest ? end : skip(start, end, behind - first);
            failed[row] = stop < 0;
            place(row, stop < 0 ? 0 : start, Math.max(0, stop));
        }

        /// The place so many code points further on, or -1 when the text ends before.
        private int skip(int start, int end, long count) {
            int at = start;
            for (long left = count; left > 0; left--) {
                if (at >= end) {
                    return -1;
                }
                at++;
                while (at < end && (source[at] & 0xC0) == 0x80) {
                    at++;
                }
            }
            return at;
        }
    }

    /// `+` of texts.
    static final class Joined extends TextNode {
        private final TextNode left;
        private final TextNode right;
        private final Scratch scratch = new Scratch();

        Joined(TextNode left, TextNode right) {
            super(left, right);
            this.left = left;
            this.right = right;
            own();
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            left.evaluate(cells, rows, n);
            right.evaluate(cells, rows, n);
            inherit(left, right);
            scratch.clear();
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                int start = scratch.size();
                scratch.add(left.source, left.start(row), left.end(row));
                scratch.add(right.source, right.start(row), right.end(row));
                place(row, start, scratch.size());
            }
            source = scratch.bytes();
        }
    }

    /// `lowerAscii` and `upperAscii`: letters beyond ASCII stay.
    static final class Recased extends TextNode {
        private final TextNode text;
        private final char first;
        private final Scratch scratch = new Scratch();

        /// @param first the first letter of those to be changed, `A` or `a`
        Recased(TextNode text, char first) {
            super(text);
            this.text = text;
            this.first = first;
            own();
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            text.evaluate(cells, rows, n);
            scratch.clear();
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                int start = scratch.size();
                scratch.add(text.source, text.start(row), text.end(row));
                place(row, start, scratch.size());
            }
            source = scratch.bytes();
            recase(scratch.size());
        }

        private void recase(int size) {
            for (int at = 0; at < size; at++) {
                int letter = source[at] - first;
                if (letter >= 0 && letter < 26) {
                    source[at] ^= 0x20;
                }
            }
        }
    }
}
