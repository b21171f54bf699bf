package cn.zhunsheng.check.workbook;

import java.io.IOException;
import java.util.Arrays;

/// The text inside an element, gathered from its pieces; runs of rich text are joined, readings (phonetic runs) left
/// out.
final class Phrase {
    private static final int LONGEST = 1 << 24;
    private static final byte[] T = XmlPull.ascii("t");
    private static final byte[] R = XmlPull.ascii("r");

    byte[] bytes = new byte[256];
    int size;

    /// Reads to the end of the element just begun, whose own text counts.
    void plain(XmlPull xml) throws IOException {
        size = 0;
        text(xml);
    }

    /// Reads to the end of the element just begun, of whose text that of `t` counts, directly or in a run.
    void rich(XmlPull xml) throws IOException {
        size = 0;
        for (XmlPull.Event event = xml.next(); event != XmlPull.Event.END; event = xml.next()) {
            if (event == XmlPull.Event.START) {
                if (xml.named(T)) {
                    text(xml);
                } else if (xml.named(R)) {
                    run(xml);
                } else {
                    xml.skip();
                }
            }
        }
        unescape();
    }

    private void run(XmlPull xml) throws IOException {
        for (XmlPull.Event event = xml.next(); event != XmlPull.Event.END; event = xml.next()) {
            if (event == XmlPull.Event.START) {
                if (xml.named(T)) {
                    text(xml);
                } else {
                    xml.skip();
                }
            }
        }
    }

    private void text(XmlPull xml) throws IOException {
        for (XmlPull.Event event = xml.next(); event != XmlPull.Event.END; event = xml.next()) {
            if (event == XmlPull.Event.START) {
                xml.skip();
            } else {
                add(xml.textBytes(), xml.textFrom(), xml.textTo());
            }
        }
    }

    private void add(byte[] from, int begin, int end) throws IOException {
        int length = end - begin;
        if (size + length > LONGEST) {
            throw new DamagedWorkbook("a text is longer than 16 MB");
        }
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + length, bytes.length * 2));
        }
        System.arraycopy(from, begin, bytes, size, length);
        size += length;
    }

    /// Undoes `_x000D_`, by which workbooks write characters that XML cannot, and `_x005F_`, which is a `_`.
    void unescape() {
        int out = 0;
        for (int p = 0; p < size; p++) {
            int character = bytes[p] == '_' ? escaped(p) : -1;
            if (character < 0) {
                bytes[out++] = bytes[p];
            } else {
                out = put(character, out);
                p += 6;
            }
        }
        size = out;
    }

    private int escaped(int p) {
        if (p + 6 >= size || bytes[p + 1] != 'x' || bytes[p + 6] != '_') {
            return -1;
        }
        int character = 0;
        for (int k = p + 2; k < p + 6; k++) {
            int digit = Character.digit(bytes[k], 16);
            if (digit < 0) {
                return -1;
            }
            character = (character << 4) | digit;
        }
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return surrogate ? -1 : character;
    }

    private int put(int character, int at) {
        int out = at;
        if (character < 0x80) {
            bytes[out++] = (byte) character;
        } else if (character < 0x800) {
            bytes[out++] = (byte) (0xC0 | (character >> 6));
            bytes[out++] = (byte) (0x80 | (character & 0x3F));
        } else {
            bytes[out++] = (byte) (0xE0 | (character >> 12));
            bytes[out++] = (byte) (0x80 | ((character >> 6) & 0x3F));
            bytes[out++] = (byte) (0x80 | (character & 0x3F));
        }
        return out;
    }
}
