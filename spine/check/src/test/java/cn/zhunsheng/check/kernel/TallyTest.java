package cn.zhunsheng.check.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.dictionary.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final int RULES = RowFault.values().length;

    private static Tally tally(Wanted wanted) {
        return new Tally(RULES, wanted, 3, Encoding.UTF_8, List.of());
    }

    private static void fault(Tally tally, RowFault fault, String row) {
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        tally.rowFault(fault, 7, 9, bytes, 0, bytes.length, 2);
    }

    @Test
    void keepsAsManyFailuresOfARuleAsAreWanted() {
        Tally tally = tally(new Wanted(RULES, 2, false));

        for (RowFault fault : RowFault.values()) {
            for (int i = 0; i < 5; i++) {
                fault(tally, fault, "a");
            }
        }

        assertThat(tally.failed()).containsOnly(5L);
        assertThat(tally.occurrences()).hasSize(2 * RULES);
    }

    @Test
    void keepsNoneOfARuleThatHasEnough() {
        Wanted wanted = new Wanted(RULES, 2, false);
        Tally tally = tally(wanted);

        wanted.stop(RowFault.WIDTH.rule());
        fault(tally, RowFault.WIDTH, "a");
        fault(tally, RowFault.ENCODING, "a");

        assertThat(tally.failed()).containsExactly(0, 0, 0, 1, 1, 0, 0);
        assertThat(tally.occurrences()).extracting(Occurrence::rule).containsExactly(RowFault.ENCODING.rule());
    }

    @Test
    void keepsEveryFailureWhenAllAreWanted() {
        Wanted wanted = new Wanted(RULES, 2, true);
        Tally tally = tally(wanted);

        wanted.stop(RowFault.WIDTH.rule());
        for (int i = 0; i < 100; i++) {
            fault(tally, RowFault.WIDTH, "a");
        }

        assertThat(tally.occurrences()).hasSize(100);
    }

    @Test
    void keepsTheBeginningOfALongValueAndItsLengthInCharacters() {
        Tally tally = tally(new Wanted(RULES, 2, false));

        fault(tally, RowFault.WIDTH, "𠮷".repeat(Tally.LONGEST + 1));
        fault(tally, RowFault.WIDTH, "𠮷".repeat(Tally.LONGEST));

        assertThat(tally.occurrences().get(0).values())
                .containsExactly(new Occurrence.Shown(-1, "𠮷".repeat(Tally.LONGEST), Tally.LONGEST + 1));
        assertThat(tally.occurrences().get(1).values())
                .containsExactly(new Occurrence.Shown(-1, "𠮷".repeat(Tally.LONGEST), Tally.LONGEST));
    }

    @Test
    void saysWhatAFaultyRecordShouldHaveBeen() {
        Tally tally = tally(new Wanted(RULES, 1, false));

        for (RowFault fault : RowFault.values()) {
            fault(tally, fault, "a");
        }

        assertThat(tally.occurrences())
                .extracting(o -> o.expected().en())
                .containsExactly(
                        "a record; this line is empty",
                        "a closing quote; this field is never closed",
                        "a record of at most 16 MB",
                        "bytes of the file's encoding; when most lines are so, name it with --encoding",
                        "3 columns, found 2",
                        "one whole JSON object in a line, nested at most 100 deep",
                        "keys that stand once each and occur in the first 1000 records");
        assertThat(tally.occurrences().getLast().shifted(100, 1000))
                .isEqualTo(new Occurrence(
                        RowFault.KEYS.rule(),
                        107,
                        1009,
                        List.of(new Occurrence.Shown(-1, "a", 1)),
                        tally.occurrences().getLast().expected()));
    }
}
