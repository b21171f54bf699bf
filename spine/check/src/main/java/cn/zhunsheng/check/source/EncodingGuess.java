package cn.zhunsheng.check.source;

import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.EncodingCheck;
import cn.zhunsheng.dictionary.Encoding;
import java.io.IOException;

/// Tells UTF-8 from GB18030 by the first 64 KiB window that holds a byte from 0x80 up: well-formed UTF-8 there, save
/// for a character
/// cut by the window's end, means UTF-8; anything else GB18030. A source of ASCII alone is UTF-8.
final class EncodingGuess {
    private static final int WINDOW = 1 << 16;
    private static final int LONGEST_CHARACTER = 4;
    private static final EncodingCheck UTF_8 = new EncodingCheck(Encoding.UTF_8);

    private EncodingGuess() {}

    /// Looks at no more than `look` bytes, because a stream must be held as far as it was looked at.
    static Encoding of(Bytes bytes, long look) throws IOException {
        byte[] window = new byte[WINDOW];
        for (long at = 0; at < look; at += WINDOW) {
            int count = bytes.read(at, window, 0, WINDOW);
            if (!ascii(window, count)) {
                return wellFormed(window, count) ? Encoding.UTF_8 : Encoding.GB18030;
            }
            if (count < WINDOW) {
                break;
            }
        }
        return Encoding.UTF_8;
    }

    private static boolean ascii(byte[] window, int count) {
        for (int i = 0; i < count; i++) {
            if (window[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean wellFormed(byte[] window, int count) {
        int fault = UTF_8.firstFault(window, 0, count);
        return fault == count || (count == WINDOW && cut(window, fault));
    }

    /// Whether the window ends inside a character that begins at `fault`.
    private static boolean cut(byte[] window, int fault) {
        int lead = window[fault] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        boolean continues = WINDOW - fault < Math.min(length, LONGEST_CHARACTER) && lead >= 0xC2 && lead <= 0xF4;
        for (int p = fault + 1; p < WINDOW && continues; p++) {
            continues = (window[p] & 0xC0) == 0x80;
        }
        return continues;
    }
}
