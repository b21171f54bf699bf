package cn.zhunsheng.check.run;

import java.util.Arrays;

/// Where each merged chunk of a source began: its offset, and the rows and lines before it. Finds a record's number
/// from its offset.
final class Positions {
    private long[] offsets = new long[16];
    private long[] rows = new long[16];
    private long[] lines = new long[16];
    private int count;

    void add(long offset, long rowsBefore, long linesBefore) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
            rows = Arrays.copyOf(rows, count * 2);
            lines = Arrays.copyOf(lines, count * 2);
        }
        offsets[count] = offset;
        rows[count] = rowsBefore;
        lines[count] = linesBefore;
        count++;
    }

    /// The chunk that the offset lies in.
    int chunk(long offset) {
        int at = Arrays.binarySearch(offsets, 0, count, offset);
        return at >= 0 ? at : -at - 2;
    }

    long offset(int chunk) {
        return offsets[chunk];
    }

    long rows(int chunk) {
        return rows[chunk];
    }

    long lines(int chunk) {
        return lines[chunk];
    }
}
