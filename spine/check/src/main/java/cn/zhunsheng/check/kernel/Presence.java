package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Encoding;
import java.util.Arrays;
import java.util.List;

/// Marks each cell of a slot present or absent, and those values sound that are familiar. Absent is: no bytes, white
/// space only, or one of the model's null spellings.
///
/// White space is ASCII blank, tab and line ends, the no-break space and the ideographic space U+3000, which Chinese
/// forms are padded with.
public record Presence(int slot, byte[][] nulls, Encoding encoding, boolean[] leads, Familiar familiar)
        implements Kernel {
    /// First bytes of white space: in either encoding, in UTF-8 and in GB18030.
    private static final byte[] BLANKS = {'\t', '\n', 0x0B, '\f', '\r', ' '};

    private static final byte[] UTF_8_BLANKS = {(byte) 0xC2, (byte) 0xE3};
    private static final byte[] GB18030_BLANKS = {(byte) 0xA1, (byte) 0x81};

    public static Presence of(int slot, List<String> nulls, Encoding encoding, Familiar familiar) {
        byte[][] spellings =
                nulls.stream().map(n -> n.getBytes(encoding.charset())).toArray(byte[][]::new);
        boolean[] leads = new boolean[256];
        for (byte[] spelling : spellings) {
            leads[spelling[0] & 0xFF] = true;
        }
        mark(leads, BLANKS);
        mark(leads, encoding == Encoding.UTF_8 ? UTF_8_BLANKS : GB18030_BLANKS);
        return new Presence(slot, spellings, encoding, leads, familiar);
    }

    /// Where no value need be remembered.
    public static Presence of(int slot, List<String> nulls, Encoding encoding) {
        return of(slot, nulls, encoding, Familiar.none());
    }

    private static void mark(boolean[] leads, byte[] bytes) {
        for (byte lead : bytes) {
            leads[lead & 0xFF] = true;
        }
    }

    @Override
    public void run(Batch batch, Tally tally) {
        int sound = familiar.worthwhile() ? remembering(batch) : looking(batch);
        familiar.tell(sound, batch.rows);
        batch.sound[slot] = sound;
    }

    private int looking(Batch batch) {
        byte[] bytes = batch.bytes;
        int first = Batch.at(slot, 0);
        int open = 0;
        for (int i = first; i < first + batch.rows; i++) {
            boolean absent = absent(bytes, batch.start[i], batch.end[i]);
            batch.state[i] = absent ? Batch.ABSENT : Batch.PRESENT;
            open += absent ? 0 : 1;
        }
        batch.open[slot] = open == 0 ? 0 : batch.rows;
        return 0;
    }

    private int remembering(Batch batch) {
        byte[] bytes = batch.bytes;
        int first = Batch.at(slot, 0);
        int sound = 0;
        int open = 0;
        for (int i = first; i < first + batch.rows; i++) {
            byte state = familiar.state(bytes, batch.start[i], batch.end[i]);
            if (state == Batch.PRESENT && absent(bytes, batch.start[i], batch.end[i])) {
                state = Batch.ABSENT;
            }
            batch.state[i] = state;
            sound += state >>> 2;
            open += state == Batch.PRESENT ? 1 : 0;
        }
        batch.open[slot] = open == 0 ? 0 : batch.rows;
        return sound;
    }

    private boolean absent(byte[] bytes, int start, int end) {
        return start == end || (leads[bytes[start] & 0xFF] && (nothing(bytes, start, end) || blank(bytes, start, end)));
    }

    private boolean nothing(byte[] bytes, int start, int end) {
        for (byte[] spelling : nulls) {
            if (Arrays.equals(bytes, start, end, spelling, 0, spelling.length)) {
                return true;
            }
        }
        return false;
    }

    private boolean blank(byte[] bytes, int start, int end) {
        int p = start;
        while (p < end) {
            int length = blankLength(bytes, p, end);
            if (length == 0) {
                return false;
            }
            p += length;
        }
        return true;
    }

    private int blankLength(byte[] bytes, int p, int end) {
        int b = bytes[p] & 0xFF;
        if (b == ' ' || (b >= 9 && b <= 13)) {
            return 1;
        }
        return switch (encoding) {
            case UTF_8 -> utf8Blank(bytes, p, end);
            case GB18030 -> gb18030Blank(bytes, p, end);
        };
    }

    private static int utf8Blank(byte[] bytes, int p, int end) {
        if (p + 1 < end && bytes[p] == (byte) 0xC2 && bytes[p + 1] == (byte) 0xA0) {
            return 2;
        }
        boolean ideographic =
                p + 2 < end && bytes[p] == (byte) 0xE3 && bytes[p + 1] == (byte) 0x80 && bytes[p + 2] == (byte) 0x80;
        return ideographic ? 3 : 0;
    }

    private static int gb18030Blank(byte[] bytes, int p, int end) {
        if (p + 1 < end && bytes[p] == (byte) 0xA1 && bytes[p + 1] == (byte) 0xA1) {
            return 2;
        }
        boolean noBreak = p + 3 < end
                && bytes[p] == (byte) 0x81
                && bytes[p + 1] == (byte) 0x30
                && bytes[p + 2] == (byte) 0x84
                && bytes[p + 3] == (byte) 0x32;
        return noBreak ? 4 : 0;
    }
}
