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

    private static boolean startsWith(byte[] head, int... mark) {
        byte[] bytes = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, bytes, 0, mark.length);
    }
}
