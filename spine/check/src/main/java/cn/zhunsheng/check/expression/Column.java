package cn.zhunsheng.check.expression;

/// Fields other than text, and whether a field is there at all.
final class Column {
    private Column() {}

    static final class OfNumber extends NumberNode {
        private final int slot;
        private final NumberReader reader;

        OfNumber(FieldReader.OfNumber field) {
            super(true);
            this.slot = field.slot();
            this.reader = field.reader();
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            byte[] bytes = cells.bytes();
            int[] starts = cells.starts();
            int[] ends = cells.ends();
            int base = slot * Cells.BATCH;
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                long read = reader.read(bytes, starts[base + row], ends[base + row]);
                value[row] = read;
                failed[row] = read == NumberReader.UNREADABLE;
            }
        }
    }

    /// Moments that were read when their notation was judged.
    static final class Kept extends NumberNode {
        private final int slot;

        Kept(FieldReader.Kept field) {
            super(true);
            this.slot = field.slot();
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            System.arraycopy(cells.moments(), slot * Cells.BATCH, value, 0, Cells.BATCH);
            for (int row = 0; row < Cells.BATCH; row++) {
                failed[row] = value[row] == NumberReader.UNREADABLE;
            }
        }
    }

    static final class OfTruth extends TruthNode {
        private final NumberNode number;

        OfTruth(FieldReader.OfNumber field) {
            super(true);
            this.number = new OfNumber(field);
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            number.evaluate(cells, rows, n);
            for (int i = 0; i < n; i++) {
                long read = number.value[rows[i]];
                value[rows[i]] = read == 1;
                failed[rows[i]] = read != 1 && read != 0;
            }
        }
    }

    static final class Presence extends TruthNode {
        private final int slot;

        Presence(FieldReader field) {
            super(false);
            this.slot = field.slot();
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            for (int i = 0; i < n; i++) {
                value[rows[i]] = cells.present(slot, rows[i]);
            }
        }
    }
}
