package cn.zhunsheng.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Entries one after the other, each behind its length in two bytes: what stands in an entry bundle and in a
/// record of the journal. One owner, one thread.
final class Bundle {
    /// The most bytes of an entry.
    static final int LONGEST = 0xFFFF;

    private static final int PREFIX = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int count;

    static Bundle of(List<byte[]> entries) {
        Bundle bundle = new Bundle();
        entries.forEach(bundle::add);
        return bundle;
    }

    /// The entries that stand there; what is behind the last whole one is left out.
    static List<byte[]> entries(byte[] bytes) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at + PREFIX <= bytes.length) {
            int length = ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
            int end = at + PREFIX + length;
            if (end > bytes.length) {
                break;
            }
            entries.add(Arrays.copyOfRange(bytes, at + PREFIX, end));
            at = end;
        }
        return entries;
    }

    void add(byte[] entry) {
        bytes.write(entry.length >>> 8);
        bytes.write(entry.length);
        bytes.writeBytes(entry);
        count++;
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    void clear() {
        bytes.reset();
        count = 0;
    }
}
