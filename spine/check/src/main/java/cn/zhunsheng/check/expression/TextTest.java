package cn.zhunsheng.check.expression;

/// Questions to texts: how they begin and end, what they contain, and what a predicate says of them.
final class TextTest {
    private TextTest() {}

    static final class Prefix extends TruthNode {
        private final TextNode text;
        private final TextNode prefix;

        Prefix(TextNode text, TextNode prefix) {
            super(text, prefix);
            this.text = text;
            this.prefix = prefix;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            text.evaluate(cells, rows, n);
            prefix.evaluate(cells, rows, n);
            inherit(text, prefix);
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                value[row] = sameAt(text, text.start(row), prefix, row);
            }
        }
    }

    static final class Suffix extends TruthNode {
        private final TextNode text;
        private final TextNode suffix;

        Suffix(TextNode text, TextNode suffix) {
            super(text, suffix);
            this.text = text;
            this.suffix = suffix;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            text.evaluate(cells, rows, n);
            suffix.evaluate(cells, rows, n);
            inherit(text, suffix);
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                int from = text.end(row) - (suffix.end(row) - suffix.start(row));
                value[row] = from >= text.start(row) && sameAt(text, from, suffix, row);
            }
        }
    }

    static final class Part extends TruthNode {
        private final TextNode text;
        private final TextNode part;

        Part(TextNode text, TextNode part) {
            super(text, part);
            this.text = text;
            this.part = part;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            text.evaluate(cells, rows, n);
            part.evaluate(cells, rows, n);
            inherit(text, part);
            for (int i = 0; i < n; i++) {
                value[rows[i]] = contains(rows[i]);
            }
        }

        private boolean contains(int row) {
            int last = text.end(row) - (part.end(row) - part.start(row));
            for (int at = text.start(row); at <= last; at++) {
                if (sameAt(text, at, part, row)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// A scheme, a code set or a pattern.
    static final class Predicated extends TruthNode {
        private final TextNode text;
        private final BytePredicate predicate;

        Predicated(TextNode text, BytePredicate predicate) {
            super(text);
            this.text = text;
            this.predicate = predicate;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            text.evaluate(cells, rows, n);
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                value[row] = predicate.test(text.source, text.start(row), text.end(row));
            }
        }
    }

    /// Whether the whole second text stands in the first one at the place.
    private static boolean sameAt(TextNode text, int at, TextNode sought, int row) {
        int end = at + (sought.end(row) - sought.start(row));
        return end <= text.end(row)
                && Bytes.same(text.source, at, end, sought.source, sought.start(row), sought.end(row));
    }
}
