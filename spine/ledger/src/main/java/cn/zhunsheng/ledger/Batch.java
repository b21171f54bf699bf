package cn.zhunsheng.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// A record of the journal.
///
/// @param first   the index of its first entry
/// @param payload entries as a bundle has them; in the first record of a journal the root and origin
/// @param end     the byte behind it
record Batch(long first, byte[] payload, long end) {
    private static final int MARK = 0x5A534C31;
    private static final int HEAD = 20;
    private static final int LARGEST = 8 << 20;

    static byte[] written(long first, byte[] payload) {
        return ByteBuffer.allocate(HEAD + payload.length)
                .putInt(MARK)
                .putInt(payload.length)
                .putLong(first)
                .putInt(sum(first, payload))
                .put(payload)
                .array();
    }

    /// The record at a place of the file; none where the bytes there are not one, whole and sound.
    static Optional<Batch> at(RandomAccessFile file, long place) throws IOException {
        if (place + HEAD > file.length()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[HEAD];
        file.seek(place);
        file.readFully(bytes);
        ByteBuffer head = ByteBuffer.wrap(bytes);
        int mark = head.getInt();
        int length = head.getInt();
        long first = head.getLong();
        long end = place + HEAD + length;
        if (mark != MARK || length < 0 || length > LARGEST || end > file.length()) {
            return Optional.empty();
        }
        byte[] payload = new byte[length];
        file.readFully(payload);
        return sum(first, payload) == head.getInt() ? Optional.of(new Batch(first, payload, end)) : Optional.empty();
    }

    /// Whether a sound record begins somewhere behind the place.
    static boolean anyBehind(RandomAccessFile file, long place) throws IOException {
        byte[] rest = new byte[Math.toIntExact(file.length() - place)];
        file.seek(place);
        file.readFully(rest);
        ByteBuffer bytes = ByteBuffer.wrap(rest);
        for (int i = 1; i + HEAD <= rest.length; i++) {
            if (bytes.getInt(i) == MARK && at(file, place + i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static int sum(long first, byte[] payload) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(payload.length)
                .putLong(first)
                .flip());
        sum.update(payload, 0, payload.length);
        return (int) sum.getValue();
    }

    List<byte[]> entries() {
        return Bundle.entries(payload);
    }
}
