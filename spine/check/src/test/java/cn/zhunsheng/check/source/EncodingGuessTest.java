package cn.zhunsheng.check.source;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.scan.StreamWindow;
import cn.zhunsheng.dictionary.Encoding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The first window of 64 KiB that holds a byte from 0x80 up decides.
class EncodingGuessTest {
    private static final int WINDOW = 1 << 16;

    private static Encoding guess(byte[] bytes, long look) throws IOException {
        return EncodingGuess.of(new StreamWindow(new ByteArrayInputStream(bytes)), look);
    }

    /// So many ASCII bytes, then the others.
    private static byte[] behind(int ascii, byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("a".repeat(ascii).getBytes(StandardCharsets.UTF_8));
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gb18030(String text) {
        return text.getBytes(Encoding.GB18030.charset());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, WINDOW - 1, WINDOW, WINDOW + 1, 3 * WINDOW})
    void takesAsciiAloneForUtf8(int length) throws IOException {
        assertThat(guess(behind(length), Long.MAX_VALUE)).isEqualTo(Encoding.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, WINDOW - 4, WINDOW - 3, WINDOW - 2, WINDOW - 1, WINDOW, WINDOW + 7, 5 * WINDOW - 1})
    void allowsACharacterThatTheWindowCuts(int ascii) throws IOException {
        for (String text : new String[] {"é", "张三", "𠮷", "\u0800", "\uFFFD"}) {
            assertThat(guess(behind(ascii, utf8(text)), Long.MAX_VALUE)).isEqualTo(Encoding.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, WINDOW - 4, WINDOW, WINDOW + 7, 5 * WINDOW + 3})
    void takesAnythingElseForGb18030(int ascii) throws IOException {
        assertThat(guess(behind(ascii, gb18030("张三")), Long.MAX_VALUE)).isEqualTo(Encoding.GB18030);
        assertThat(guess(behind(ascii, new byte[] {(byte) 0xFF}, utf8("张三")), Long.MAX_VALUE))
                .isEqualTo(Encoding.GB18030);
    }

    @Test
    void allowsNoCutWhereTheSourceEnds() throws IOException {
        byte[] cut = {(byte) 0xE5, (byte) 0xBC};
        assertThat(guess(behind(10, cut), Long.MAX_VALUE)).isEqualTo(Encoding.GB18030);
        assertThat(guess(behind(WINDOW - 2, cut), Long.MAX_VALUE))
                .as("a source of one window exactly: its end cannot be seen")
                .isEqualTo(Encoding.UTF_8);
    }

    @Test
    void allowsNoBytesAtTheWindowsEndThatBeginNoCharacter() throws IOException {
        for (int lead : new int[] {0x80, 0xC1, 0xF5, 0xFF}) {
            byte[] end = {(byte) lead};
            assertThat(guess(behind(WINDOW - 1, end, utf8("a")), Long.MAX_VALUE))
                    .isEqualTo(Encoding.GB18030);
        }
        byte[] leadOfTwoThenAscii = {(byte) 0xE5, 'a'};
        assertThat(guess(behind(WINDOW - 2, leadOfTwoThenAscii, utf8("a")), Long.MAX_VALUE))
                .isEqualTo(Encoding.GB18030);
    }

    @Test
    void allowsTheFirstAndTheLastLeadAtTheWindowsEnd() throws IOException {
        for (String character : new String[] {"\u0080", "\u07FF", "\u0800", "\uFFFF", "𐀀", "\uDBFF\uDFFF"}) {
            assertThat(guess(behind(WINDOW - 1, utf8(character)), Long.MAX_VALUE))
                    .isEqualTo(Encoding.UTF_8);
        }
    }

    /// Half a surrogate pair, and a form longer than it need be: all bytes are there, so nothing was cut.
    @Test
    void allowsNoWholeCharacterThatIsMalformedAtTheWindowsEnd() throws IOException {
        byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        byte[] overlong = {(byte) 0xF0, (byte) 0x80, (byte) 0x80, (byte) 0x80};
        assertThat(guess(behind(WINDOW - 3, surrogate, utf8("a")), Long.MAX_VALUE))
                .isEqualTo(Encoding.GB18030);
        assertThat(guess(behind(WINDOW - 4, overlong, utf8("a")), Long.MAX_VALUE))
                .isEqualTo(Encoding.GB18030);
    }

    @Test
    void leavesTheSecondWindowAloneWhenTheFirstDecides() throws IOException {
        byte[] bytes = behind(WINDOW - 3, utf8("张"), gb18030("张三"));
        assertThat(guess(bytes, Long.MAX_VALUE)).isEqualTo(Encoding.UTF_8);
    }

    @Test
    void looksNoFurtherThanItMay() throws IOException {
        byte[] bytes = behind(2 * WINDOW, gb18030("张三"));
        assertThat(guess(bytes, 2 * WINDOW)).isEqualTo(Encoding.UTF_8);
        assertThat(guess(bytes, 2 * WINDOW + 1)).isEqualTo(Encoding.GB18030);
    }
}
