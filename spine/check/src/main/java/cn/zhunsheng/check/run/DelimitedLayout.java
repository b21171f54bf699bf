package cn.zhunsheng.check.run;

import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.Dialect;
import cn.zhunsheng.dictionary.Encoding;

/// Delimited bytes and how they are written. `firstRow` is the offset of the first record after the header and
/// `firstLine` the line it stands on, counted from 1.
public record DelimitedLayout(Bytes bytes, Dialect dialect, int[] slotOf, int slots, long firstRow, long firstLine)
        implements Layout {
    @Override
    public Encoding encoding() {
        return dialect.encoding();
    }

    @Override
    public boolean rereadable() {
        return bytes.rereadable();
    }

    @Override
    public boolean typed() {
        return false;
    }
}
