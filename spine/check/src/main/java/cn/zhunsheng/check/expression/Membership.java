package cn.zhunsheng.check.expression;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// `in`: membership of a few values written out.
final class Membership {
    private Membership() {}

    /// The values are of the number's own scale: those that it cannot have are left out beforehand.
    static final class OfNumber extends TruthNode {
        private final NumberNode part;
        private final long[] sorted;

        OfNumber(NumberNode part, long[] values) {
            super(part);
            this.part = part;
            this.sorted = values.clone();
            Arrays.sort(sorted);
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            part.evaluate(cells, rows, n);
            for (int i = 0; i < n; i++) {
                value[rows[i]] = Arrays.binarySearch(sorted, part.value[rows[i]]) >= 0;
            }
        }
    }

    static final class OfTruth extends TruthNode {
        private final TruthNode part;
        private final boolean whenTrue;
        private final boolean whenFalse;

        OfTruth(TruthNode part, List<Boolean> values) {
            super(part);
            this.part = part;
            this.whenTrue = values.contains(true);
            this.whenFalse = values.contains(false);
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            part.evaluate(cells, rows, n);
            for (int i = 0; i < n; i++) {
                value[rows[i]] = part.value[rows[i]] ? whenTrue : whenFalse;
            }
        }
    }

    /// The texts are looked up by a hash of their bytes in a table at most half full.
    static final class OfText extends TruthNode {
        private static final byte[] NONE = {};

        private final TextNode part;
        private final byte[][] table;
        private final boolean[] taken;

        OfText(TextNode part, List<String> values) {
            super(part);
            this.part = part;
            int size = Integer.highestOneBit(Math.max(1, values.size())) * 4;
            this.table = new byte[size][];
            this.taken = new boolean[size];
            Arrays.fill(table, NONE);
            for (String text : values) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                int at = find(bytes, 0, bytes.length);
                table[at] = bytes;
                taken[at] = true;
            }
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            part.evaluate(cells, rows, n);
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                value[row] = taken[find(part.source, part.start(row), part.end(row))];
            }
        }

        /// The place of the text in the table, or the free one where it would be.
        private int find(byte[] bytes, int start, int end) {
            int hash = end - start;
            for (int i = start; i < end; i++) {
                hash = 31 * hash + bytes[i];
            }
            int at = (hash ^ hash >>> 15) & table.length - 1;
            while (taken[at] && !Bytes.same(table[at], 0, table[at].length, bytes, start, end)) {
                at = at + 1 & table.length - 1;
            }
            return at;
        }
    }
}
