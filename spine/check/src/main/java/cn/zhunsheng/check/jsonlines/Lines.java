package cn.zhunsheng.check.jsonlines;

import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.Scanner;
import java.io.IOException;
import java.util.Arrays;

/// Bytes line by line; a line longer than a record may be is passed over and told as such. One thread owns it.
final class Lines {
    private static final int BLOCK = 1 << 18;

    private final Bytes source;
    private byte[] buffer = new byte[2 * BLOCK];
    private long offset;
    private int from;
    private int to;
    private int limit;
    private int next;
    private boolean ended;
    private boolean tooLong;
    private boolean passing = true;
    private long number;

    Lines(Bytes source) {
        this.source = source;
    }

    /// Goes to the next line; false at the end, and at a line that is too long: where nothing is released yet, an
    /// endless line would be held whole.
    boolean nextHeld() throws IOException {
        passing = false;
        boolean found = next();
        passing = true;
        return found && !tooLong;
    }

    /// Goes to the next line; false at the end.
    boolean next() throws IOException {
        from = next;
        tooLong = false;
        int p = from;
        while (true) {
            while (p < limit && buffer[p] != '\n') {
                p++;
            }
            if (p < limit) {
                break;
            }
            int done = p - from;
            if (done > Scanner.LONGEST_RECORD) {
                tooLong = true;
                from = p;
                done = 0;
                if (!passing) {
                    return true;
                }
                release();
            }
            if (!more()) {
                break;
            }
            p = from + done;
        }
        if (p == limit && p == from && !tooLong) {
            return false;
        }
        number++;
        tooLong |= p - from > Scanner.LONGEST_RECORD;
        next = Math.min(p + 1, limit);
        to = p > from && buffer[p - 1] == '\r' ? p - 1 : p;
        return true;
    }

    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        System.arraycopy(buffer, from, buffer, 0, limit - from);
        limit -= from;
        from = 0;
        if (limit + BLOCK > buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = source.read(offset, buffer, limit, BLOCK);
        offset += count;
        limit += count;
        ended = count < BLOCK;
        return count > 0;
    }

    /// Nothing before what was read will be asked for again.
    void release() {
        source.release(offset);
    }

    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// Whether the line has more bytes than a record may have; its first ones are gone.
    boolean tooLong() {
        return tooLong;
    }

    /// The line's number, from 1.
    long number() {
        return number;
    }
}
