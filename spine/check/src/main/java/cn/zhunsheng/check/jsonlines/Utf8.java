package cn.zhunsheng.check.jsonlines;

import cn.zhunsheng.check.scan.RowBlock;

/// Characters written as UTF-8 without a string between.
final class Utf8 {
    private Utf8() {}

    /// Whether all characters were written: false at half a surrogate pair, which a JSON escape can make.
    static boolean append(char[] characters, int from, int to, RowBlock block) {
        block.room(3 * (to - from));
        byte[] out = block.bytes;
        int n = block.size;
        for (int p = from; p < to; p++) {
            char c = characters[p];
            if (c < 0x80) {
                out[n++] = (byte) c;
            } else if (c < 0x800) {
                out[n++] = (byte) (0xC0 | (c >> 6));
                out[n++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                out[n++] = (byte) (0xE0 | (c >> 12));
                out[n++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                out[n++] = (byte) (0x80 | (c & 0x3F));
            } else if (p + 1 < to && Character.isSurrogatePair(c, characters[p + 1])) {
                int pair = Character.toCodePoint(c, characters[++p]);
                out[n++] = (byte) (0xF0 | (pair >> 18));
                out[n++] = (byte) (0x80 | ((pair >> 12) & 0x3F));
                out[n++] = (byte) (0x80 | ((pair >> 6) & 0x3F));
                out[n++] = (byte) (0x80 | (pair & 0x3F));
            } else {
                return false;
            }
        }
        block.size = n;
        return true;
    }
}
