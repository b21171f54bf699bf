package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.Encoding;

/// A text field. UTF-8 and ASCII are used where they stand; GB18030 beyond ASCII is transcoded, the batch at once.
final class TextColumn extends TextNode {
    private final int slot;
    private final int[] ownStarts = new int[Cells.BATCH];
    private final int[] ownEnds = new int[Cells.BATCH];
    private final Scratch scratch = new Scratch();
    private final Gb18030 transcoder = new Gb18030();

    TextColumn(FieldReader field) {
        super(false);
        this.slot = field.slot();
    }

    @Override
    void evaluate(Cells cells, int[] rows, int n) {
        source = cells.bytes();
        starts = cells.starts();
        ends = cells.ends();
        base = slot * Cells.BATCH;
        if (cells.encoding() == Encoding.GB18030 && !ascii(rows, n)) {
            transcode(rows, n);
        }
    }

    private boolean ascii(int[] rows, int n) {
        for (int i = 0; i < n; i++) {
            if (!Bytes.ascii(source, start(rows[i]), end(rows[i]))) {
                return false;
            }
        }
        return true;
    }

    private void transcode(int[] rows, int n) {
        scratch.clear();
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            ownStarts[row] = scratch.size();
            transcoder.append(source, start(row), end(row), scratch);
            ownEnds[row] = scratch.size();
        }
        source = scratch.bytes();
        starts = ownStarts;
        ends = ownEnds;
        base = 0;
    }
}
