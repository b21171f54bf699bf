package cn.zhunsheng.check.source;

import cn.zhunsheng.dictionary.Encoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A byte order mark: how long it is and what it says. Absent: length 0, nothing said.
record Mark(int length, Optional<Encoding> encoding, Charset charset, boolean transcoded) {
    static Mark of(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Mark(3, Optional.of(Encoding.UTF_8), StandardCharsets.UTF_8, false);
        }
        if (startsWith(head, 0x84, 0x31, 0x95, 0x33)) {
            return new Mark(4, Optional.of(Encoding.GB18030), Encoding.GB18030.charset(), false);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Mark(2, Optional.of(Encoding.UTF_8), StandardCharsets.UTF_16LE, true);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Mark(2, Optional.of(Encoding.UTF_8), StandardCharsets.UTF_16BE, true);
        }
        return new Mark(0, Optional.empty(), StandardCharsets.UTF_8, false);
    }

    /// Whether the bytes are UTF-16 without a mark: text has no zero bytes, and here they stand beside ASCII, all on
    /// one
    /// side of it.
    static boolean missing(byte[] head) {
        int[] zeros = new int[2];
        for (int p = 0; p + 1 < head.length; p += 2) {
            zeros[0] += head[p] == 0 && head[p + 1] > 0 ? 1 : 0;
            zeros[1] += head[p + 1] == 0 && head[p] > 0 ? 1 : 0;
            if (head[p] == 0 && head[p + 1] == 0) {
                return false;
            }
        }
        return Math.min(zeros[0], zeros[1]) == 0 && Math.max(zeros[0], zeros[1]) > 1;
    }

    boolean bigEndian() {
        return charset.equals(StandardCharsets.UTF_16BE);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        byte[] bytes = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, bytes, 0, mark.length);
    }
}
