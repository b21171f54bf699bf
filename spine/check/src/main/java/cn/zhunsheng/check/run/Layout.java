package cn.zhunsheng.check.run;

import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.Dialect;

/// A source made ready: its bytes, how they are written, which column is which field, and where the rows begin.
///
/// `slotOf` gives the field number of each column or -1; `slots` is how many fields the model has; `firstRow` is the
/// offset of the first record
/// after the header and `firstLine` the line it stands on, counted from 1.
public record Layout(Bytes bytes, Dialect dialect, int[] slotOf, int slots, long firstRow, long firstLine) {
    public int width() {
        return slotOf.length;
    }
}
