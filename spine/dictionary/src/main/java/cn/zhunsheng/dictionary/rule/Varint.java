package cn.zhunsheng.dictionary.rule;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// A signed number in one to ten bytes, small magnitudes first: zigzag, then seven bits a byte, lowest first.
final class Varint {
    private Varint() {}

    static void write(long value, DataOutput out) throws IOException {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    static long read(DataInput in) throws IOException {
        long rest = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = in.readUnsignedByte();
            rest |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new IOException("The bytes are not a compiled rule: a number has more than ten bytes");
    }
}
