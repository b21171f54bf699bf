package cn.zhunsheng.check.run;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.check.scan.Scanner;
import java.util.Arrays;

/// Guesses where the first record of a chunk begins: behind the first line end after which a record of right width
/// stands.
///
/// Only speed hangs on the guess. A chunk whose guess does not meet the end of the chunk before it is read again from
/// there.
final class RecordGuess {
    private static final int TRIES = 8;
    private static final int REACH = 1 << 16;

    private final Scanner probe;
    private final Batch batch;

    RecordGuess(DelimitedLayout layout) {
        int[] none = new int[layout.width()];
        Arrays.fill(none, -1);
        probe = Scanner.finding(layout.dialect(), layout.width(), none);
        batch = new Batch(0, layout.dialect().encoding());
    }

    /// The place in `buffer[1…limit]`, or -1 when no line ends before `to`. `buffer[0]` is the byte before the chunk.
    int firstRecord(byte[] buffer, int to, int limit, boolean last) {
        int first = -1;
        int place = 0;
        for (int tries = 0; tries < TRIES; tries++) {
            place = afterLineEnd(buffer, place, Math.min(to, limit));
            if (place < 0) {
                return first;
            }
            first = first < 0 ? place : first;
            if (place < limit && rightWidth(buffer, place, limit, last)) {
                return place;
            }
        }
        return first;
    }

    private boolean rightWidth(byte[] buffer, int place, int limit, boolean last) {
        int end = Math.min(limit, place + REACH);
        probe.begin(buffer, place, place + 1, end, last && end == limit);
        Scanner.Stop stop = probe.fill(batch, (fault, record, line, bytes, from, to, columns) -> {});
        return stop == Scanner.Stop.DONE && batch.rows == 1;
    }

    private static int afterLineEnd(byte[] buffer, int from, int to) {
        for (int p = from; p < to; p++) {
            if (buffer[p] == '\n') {
                return p + 1;
            }
            if (buffer[p] == '\r') {
                return p + 1 < buffer.length && buffer[p + 1] == '\n' ? p + 2 : p + 1;
            }
        }
        return -1;
    }
}
