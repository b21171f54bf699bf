package cn.zhunsheng.check.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Encoding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FamiliarTest {
    private static final int TRIAL = 1 << 14;

    private final Familiar familiar = Familiar.learning();

    private byte state(String value) {
        byte[] bytes = (value + "        ").getBytes(UTF_8);
        return familiar.state(bytes, 0, value.getBytes(UTF_8).length);
    }

    private void learn(String value) {
        byte[] bytes = (value + "        ").getBytes(UTF_8);
        familiar.learn(bytes, 0, value.getBytes(UTF_8).length);
    }

    @Test
    void knowsWhatItLearnedAndNothingLikeIt() {
        learn("156");
        assertThat(state("156")).isEqualTo(Batch.SOUND);
        assertThat(List.of("15", "1560", "157", "\u0000156", "156\u0000")).allMatch(v -> state(v) == Batch.PRESENT);
    }

    @Test
    void knowsAValueWhereverItStands() {
        byte[] bytes = "x,156,y         ".getBytes(UTF_8);
        familiar.learn(bytes, 2, 5);

        assertThat(state("156")).isEqualTo(Batch.SOUND);
        assertThat(familiar.state(bytes, 2, 5)).isEqualTo(Batch.SOUND);
    }

    /// Two values may take one place, and one of them is then forgotten: few are, of the codes of a long set.
    @Test
    void knowsNearlyAllOfManyValues() {
        List<String> codes =
                IntStream.range(110_100, 110_600).mapToObj(Integer::toString).toList();
        codes.forEach(this::learn);

        assertThat(codes.stream().filter(v -> state(v) == Batch.SOUND).count()).isGreaterThan(400);
    }

    @Test
    void leavesAloneWhatIsTooLongOrNoValue() {
        learn("12345678");
        learn("");
        learn("1234567");
        assertThat(state("12345678")).isEqualTo(Batch.PRESENT);
        assertThat(state("")).isEqualTo(Batch.PRESENT);
        assertThat(state("1234567")).isEqualTo(Batch.SOUND);
    }

    @Test
    void readsNothingBehindTheLastByte() {
        learn("1");
        assertThat(familiar.state(new byte[] {'1'}, 0, 1)).isEqualTo(Batch.PRESENT);
    }

    @Test
    void givesUpAFieldThatIsHardlyEverFamiliar() {
        familiar.tell(TRIAL / 4 - 1, TRIAL - 1);
        assertThat(familiar.worthwhile()).isTrue();
        familiar.tell(0, 1);
        assertThat(familiar.worthwhile()).isFalse();
        assertThat(Familiar.none().worthwhile()).isFalse();
    }

    @Test
    void goesOnWithAFieldThatOftenIs() {
        familiar.tell(TRIAL / 4, TRIAL);
        assertThat(familiar.worthwhile()).isTrue();
    }

    @Test
    void learnsWhatPassedWithoutADoubt() {
        Batch batch = new Batch(1, Encoding.UTF_8);
        batch.bytes = "abcdef            ".getBytes(UTF_8);
        byte[] states = {Batch.PRESENT, Batch.DOUBTED, Batch.FAILED, Batch.ABSENT};
        batch.rows = states.length;
        batch.open[0] = states.length;
        for (int row = 0; row < states.length; row++) {
            batch.start[row] = row;
            batch.end[row] = row + 1;
            batch.state[row] = states[row];
        }
        new Learned(0, familiar).run(batch, new Tally(0, new Wanted(0, 0, false), 1, Encoding.UTF_8, List.of()));

        assertThat(state("a")).isEqualTo(Batch.SOUND);
        assertThat(List.of("b", "c", "d")).allMatch(v -> state(v) == Batch.PRESENT);
    }
}
