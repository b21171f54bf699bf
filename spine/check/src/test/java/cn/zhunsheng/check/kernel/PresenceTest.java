package cn.zhunsheng.check.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Encoding;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresenceTest {
    private static final List<String> NULLS = List.of("NULL", "无");

    @ParameterizedTest
    @EnumSource
    void takesBlanksOfAllKindsAndNullSpellingsForAbsent(Encoding encoding) {
        for (String absent :
                List.of("", " ", "\t\r\n ", "\u3000", " \u3000\t", "\u00A0", "\u00A0 \u3000", "NULL", "无")) {
            assertThat(state(absent, encoding)).as("'%s'", absent).isEqualTo(Batch.ABSENT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAnythingElseForPresent(Encoding encoding) {
        for (String present : List.of(
                "a", " a", "\u3000张", "null", " NULL", "无 ", "、", "¡", "\u00A0.", "〇", "\u3000、", "\u0001", "à", "一")) {
            assertThat(state(present, encoding)).as("'%s'", present).isEqualTo(Batch.PRESENT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesPartsOfABlankForPresent(Encoding encoding) {
        byte[] blanks = "\u3000\u00A0".getBytes(encoding.charset());
        for (int length = 1; length < blanks.length; length++) {
            boolean whole = length == "\u3000".getBytes(encoding.charset()).length;
            assertThat(state(Arrays.copyOf(blanks, length), encoding))
                    .as("%d bytes", length)
                    .isEqualTo(whole ? Batch.ABSENT : Batch.PRESENT);
        }
    }

    private static byte state(String value, Encoding encoding) {
        return state(value.getBytes(encoding.charset()), encoding);
    }

    private static byte state(byte[] value, Encoding encoding) {
        Batch batch = new Batch(1, encoding);
        batch.bytes = value;
        batch.rows = 1;
        batch.end[0] = value.length;
        Tally tally = new Tally(0, new Wanted(0, 0, false), 1, encoding, List.of());
        Presence.of(0, NULLS, encoding).run(batch, tally);
        return batch.state[0];
    }
}
