package cn.zhunsheng.check.source;

import java.io.IOException;
import java.io.InputStream;

/// UTF-16 read as UTF-8. Half a character becomes a byte that UTF-8 never has, so that the row it stands in is found.
final class TranscodedStream extends InputStream {
    /// Few, so that the loop over them is entered often and soon compiled.
    private static final int UNITS = 1 << 11;
    private static final byte NO_CHARACTER = (byte) 0xFF;

    private final InputStream in;
    private final int high;
    private final byte[] units = new byte[2 * UNITS];
    private final byte[] bytes = new byte[3 * UNITS];
    private int carried;
    private int at;
    private int end;
    private boolean ended;

    TranscodedStream(InputStream in, boolean bigEndian) {
        this.in = in;
        this.high = bigEndian ? 0 : 1;
    }

    @Override
    public int read() throws IOException {
        return ready() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean ready() throws IOException {
        while (at == end && !ended) {
            int count = in.readNBytes(units, carried, units.length - carried) + carried;
            ended = count < units.length;
            at = 0;
            end = 0;
            int taken = transcode(count);
            carried = count - taken;
            System.arraycopy(units, taken, units, 0, carried);
        }
        return at < end;
    }

    /// Writes the characters that are whole, at the source's end all that is left; gives the bytes taken.
    private int transcode(int count) {
        int p = 0;
        while (p < count) {
            boolean whole = p + 1 < count;
            char unit = whole ? unit(p) : 0;
            boolean pair = whole && Character.isHighSurrogate(unit);
            if (!ended && (!whole || (pair && p + 3 >= count))) {
                return p;
            }
            if (pair && p + 3 < count && Character.isLowSurrogate(unit(p + 2))) {
                put(Character.toCodePoint(unit, unit(p + 2)));
                p += 4;
            } else {
                if (!whole || Character.isSurrogate(unit)) {
                    bytes[end++] = NO_CHARACTER;
                } else {
                    put(unit);
                }
                p += 2;
            }
        }
        return count;
    }

    private char unit(int p) {
        return (char) ((units[p + high] & 0xFF) << 8 | (units[p + 1 - high] & 0xFF));
    }

    private void put(int character) {
        if (character < 0x80) {
            bytes[end++] = (byte) character;
        } else if (character < 0x800) {
            bytes[end++] = (byte) (0xC0 | (character >> 6));
            last(character);
        } else if (character < 0x10000) {
            bytes[end++] = (byte) (0xE0 | (character >> 12));
            middle(character, 6);
            last(character);
        } else {
            bytes[end++] = (byte) (0xF0 | (character >> 18));
            middle(character, 12);
            middle(character, 6);
            last(character);
        }
    }

    private void middle(int character, int shift) {
        bytes[end++] = (byte) (0x80 | ((character >> shift) & 0x3F));
    }

    private void last(int character) {
        bytes[end++] = (byte) (0x80 | (character & 0x3F));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
