package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.Encoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/// GB18030 into UTF-8, text by text, through buffers that are kept. Bytes that are not GB18030 become U+FFFD.
final class Gb18030 {
    private final CharsetDecoder decoder = Encoding.GB18030
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer input = ByteBuffer.allocate(0);
    private CharBuffer chars = CharBuffer.allocate(256);

    /// Adds the text between the limits to the scratch bytes.
    // The same array is the same batch: equal contents elsewhere would not do.
    @SuppressWarnings("ReferenceEquality")
    void append(byte[] bytes, int start, int end, Scratch out) {
        if (chars.capacity() < end - start) {
            chars = CharBuffer.allocate(2 * (end - start));
        }
        if (input.array() != bytes) {
            input = ByteBuffer.wrap(bytes);
        }
        chars.clear();
        decoder.reset();
        // Never more characters than bytes, so one pass takes all.
        decoder.decode(input.clear().position(start).limit(end), chars, true);
        decoder.flush(chars);
        chars.flip();
        int length = chars.length();
        for (int i = 0; i < length; ) {
            int point = Character.codePointAt(chars, i);
            out.addCodePoint(point);
            i += Character.charCount(point);
        }
    }
}
