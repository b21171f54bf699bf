package cn.zhunsheng.dictionary.compiled;

import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a [Sink] finished, read in the same order. Every count is checked before it is believed.
final class Source {
    private final byte[] bytes;
    private final int end;
    private int at;
    private String[] texts = {""};

    /// @param bytes the whole file, of which `[start, end)` is read
    Source(byte[] bytes, int start, int end) throws IOException {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
        int size = size();
        String[] read = new String[size];
        for (int i = 0; i < size; i++) {
            int length = size();
            read[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
        }
        texts = read;
    }

    long count() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            if (at >= end) {
                throw damaged("it ends early");
            }
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw damaged("a number has more than nine bytes");
    }

    /// How many things follow, each of at least one byte.
    int size() throws IOException {
        long size = count();
        if (size > end - at) {
            throw damaged(size + " parts where " + (end - at) + " bytes are left");
        }
        return (int) size;
    }

    boolean flag() throws IOException {
        return count() != 0;
    }

    String text() throws IOException {
        long number = count();
        if (number >= texts.length) {
            throw damaged("text " + number + " of " + texts.length);
        }
        return texts[(int) number];
    }

    Optional<String> textIfAny() throws IOException {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    Words words() throws IOException {
        return new Words(text(), text());
    }

    byte[] block() throws IOException {
        int length = size();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    List<String> texts() throws IOException {
        int size = size();
        if (size == 0) {
            return List.of();
        }
        List<String> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(text());
        }
        return list;
    }

    /// One of the constants, by its name.
    <E extends Enum<E>> E oneOf(E[] constants) throws IOException {
        String name = text();
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw damaged("it knows a constant '" + name + "'");
    }

    static IOException damaged(String how) {
        return new IOException("The compiled package is damaged: " + how);
    }
}
