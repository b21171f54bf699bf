package cn.zhunsheng.check.scan;

/// Takes the records that a scanner leaves out of its batches.
public interface RowFaults {
    /// A faulty record. `record` and `line` count from 0 at the chunk's start; its bytes are `bytes[start…end)`;
    /// `columns` is what was
    /// found, 0 when it was not counted.
    void rowFault(RowFault fault, int record, int line, byte[] bytes, int start, int end, int columns);
}
