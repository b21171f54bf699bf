package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.Encoding;

/// A text field. UTF-8 and ASCII are used where they stand; GB18030 beyond ASCII is transcoded, the batch at once, for
/// all rules that share the column.
final class TextColumn extends TextNode {
    private final int[] slots;
    private final int[] usable = new int[Cells.BATCH];
    private final int[] ownStarts = new int[Cells.BATCH];
    private final int[] ownEnds = new int[Cells.BATCH];
    private final Scratch scratch = new Scratch();
    private final Gb18030 transcoder = new Gb18030();
    private long stamp = -1;
    private boolean ascii;

    TextColumn(FieldReader field) {
        super(false);
        this.slots = new int[] {field.slot()};
    }

    @Override
    void evaluate(Cells cells, int[] rows, int n) {
        source = cells.bytes();
        starts = cells.starts();
        ends = cells.ends();
        base = slots[0] * Cells.BATCH;
        if (cells.encoding() == Encoding.GB18030) {
            decode(cells);
        }
    }

    private void decode(Cells cells) {
        if (stamp != cells.stamp()) {
            stamp = cells.stamp();
            int n = cells.usable(slots, usable);
            ascii = ascii(n);
            if (!ascii) {
                transcode(n);
            }
        }
        if (!ascii) {
            source = scratch.bytes();
            starts = ownStarts;
            ends = ownEnds;
            base = 0;
        }
    }

    private boolean ascii(int n) {
        for (int i = 0; i < n; i++) {
            if (!Bytes.ascii(source, start(usable[i]), end(usable[i]))) {
                return false;
            }
        }
        return true;
    }

    private void transcode(int n) {
        scratch.clear();
        for (int i = 0; i < n; i++) {
            int row = usable[i];
            ownStarts[row] = scratch.size();
            transcoder.append(source, start(row), end(row), scratch);
            ownEnds[row] = scratch.size();
        }
    }
}
