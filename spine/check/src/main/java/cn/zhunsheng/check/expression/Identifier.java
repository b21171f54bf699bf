package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.format.Moments;

/// What the numbers of 18 characters carry: GB 11643 citizen numbers and GB 32100 credit codes.
///
/// They slice and do not verify: a text that is not 18 ASCII characters fails the row, and so do characters that are no
/// date or no digit where one is needed.
final class Identifier {
    private static final int LENGTH = 18;

    private Identifier() {}

    private static boolean sliceable(byte[] source, int start, int end) {
        return end - start == LENGTH && Bytes.ascii(source, start, end);
    }

    /// Some characters of it, where they stand.
    static final class Slice extends TextNode {
        private final TextNode number;
        private final int from;
        private final int to;

        Slice(TextNode number, int from, int to) {
            super(true);
            this.number = number;
            this.from = from;
            this.to = to;
            own();
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            number.evaluate(cells, rows, n);
            inherit(number);
            source = number.source;
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                int start = number.start(row);
                boolean sound = sliceable(source, start, number.end(row));
                place(row, sound ? start + from : 0, sound ? start + to : 0);
                failed[row] |= !sound;
            }
        }
    }

    /// `1` when the 17th character is odd, `2` when it is even: the codes of GB/T 2261.1.
    static final class Sex extends TextNode {
        private static final int DECIDES = 16;

        private final TextNode number;

        Sex(TextNode number) {
            super(true);
            this.number = number;
            own();
            source = new byte[] {'2', '1'};
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            number.evaluate(cells, rows, n);
            inherit(number);
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                int start = number.start(row);
                int digit =
                        sliceable(number.source, start, number.end(row)) ? number.source[start + DECIDES] - '0' : -1;
                boolean sound = digit >= 0 && digit <= 9;
                int at = digit & 1;
                place(row, sound ? at : 0, sound ? at + 1 : 0);
                failed[row] |= !sound;
            }
        }
    }

    /// Characters 7 to 14 as a day.
    static final class BirthDate extends NumberNode {
        private static final int BIRTH = 6;

        private final TextNode number;

        BirthDate(TextNode number) {
            super(true);
            this.number = number;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            number.evaluate(cells, rows, n);
            inherit(number);
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                long second = sliceable(number.source, number.start(row), number.end(row))
                        ? Moments.date(number.source, number.start(row) + BIRTH)
                        : NumberReader.UNREADABLE;
                value[row] = second;
                failed[row] |= second == NumberReader.UNREADABLE;
            }
        }
    }
}
