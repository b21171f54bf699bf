package cn.zhunsheng.dictionary.format;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Whatever a format is written as, and whatever value it judges: a format or a refusal, and one answer for one value.
///
/// An input is a digit for the data type, the notation, a line end, the value.
class FormatFuzz {
    @FuzzTest(maxDuration = "10m")
    void judgesAValueAlikeInBothEncodingsAndWhateverStandsAround(byte[] input) {
        int line = 0;
        while (line < input.length && input[line] != '\n') {
            line++;
        }
        if (line == 0) {
            return;
        }
        DataType type = DataType.values()[(input[0] & 0xFF) % DataType.values().length];
        String notation = new String(input, 1, line - 1, StandardCharsets.UTF_8);
        byte[] value = Arrays.copyOfRange(input, Math.min(input.length, line + 1), input.length);
        try {
            Format format = Format.parse(notation, type);
            assertThat(Format.parse(format.toString(), type)).isEqualTo(format);
            assertThat(format.expected().zh()).isNotBlank();
            judge(format, value);
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("dictionary.format_unknown");
        }
    }

    private static void judge(Format format, byte[] value) {
        for (Encoding encoding : Encoding.values()) {
            FormatFault alone = format.fault(value, 0, value.length, encoding);
            assertThat(among(format, value, (byte) '0', encoding)).isEqualTo(alone);
            assertThat(among(format, value, (byte) 0xBF, encoding)).isEqualTo(alone);
        }
        String text = text(value);
        if (text != null) {
            byte[] other = text.getBytes(Encoding.GB18030.charset());
            assertThat(format.fault(other, 0, other.length, Encoding.GB18030))
                    .isEqualTo(format.fault(value, 0, value.length, Encoding.UTF_8));
        }
    }

    /// The answer for the value with other bytes before and behind it.
    private static @Nullable FormatFault among(Format format, byte[] value, byte other, Encoding encoding) {
        byte[] bytes = new byte[value.length + 8];
        Arrays.fill(bytes, other);
        System.arraycopy(value, 0, bytes, 4, value.length);
        return format.fault(bytes, 4, 4 + value.length, encoding);
    }

    /// The value as text, or null when it is not UTF-8.
    private static @Nullable String text(byte[] value) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
