package cn.zhunsheng.check.expression;

import java.util.Arrays;

/// Bytes of texts that are nowhere as they stand. Grows to the largest batch it has seen.
final class Scratch {
    private byte[] bytes = new byte[1024];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /// The array as it is now: another one after growth.
    byte[] bytes() {
        return bytes;
    }

    void add(byte[] source, int start, int end) {
        reserve(end - start);
        System.arraycopy(source, start, bytes, size, end - start);
        size += end - start;
    }

    /// Adds the code point in UTF-8.
    void addCodePoint(int point) {
        reserve(4);
        if (point < 0x80) {
            bytes[size++] = (byte) point;
        } else if (point < 0x800) {
            bytes[size++] = (byte) (0xC0 | (point >> 6));
            addTrailing(point, 0);
        } else if (point < 0x10000) {
            bytes[size++] = (byte) (0xE0 | (point >> 12));
            addTrailing(point, 6);
        } else {
            bytes[size++] = (byte) (0xF0 | (point >> 18));
            addTrailing(point, 12);
        }
    }

    /// The trailing bytes hold six bits each, from the given shift down.
    private void addTrailing(int point, int from) {
        for (int shift = from; shift >= 0; shift -= 6) {
            bytes[size++] = (byte) (0x80 | ((point >> shift) & 0x3F));
        }
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
