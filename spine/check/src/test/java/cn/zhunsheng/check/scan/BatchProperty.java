package cn.zhunsheng.check.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Encoding;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BatchProperty {
    private static final byte[] STATES = {
        Batch.PRESENT, Batch.SOUND, Batch.DOUBTED, Batch.ABSENT, Batch.FAILED, Batch.FAILED | Batch.DOUBTED
    };

    /// Also of a batch that is not full, behind whose last row stands what the one before left there.
    @Property(tries = 300)
    void findsTheRowsThatHaveWhatIsAskedFor(
            @ForAll long seed,
            @ForAll @IntRange(max = Batch.ROWS) int rows,
            @ForAll @IntRange(min = 1, max = 3) int asked) {
        Random random = new Random(seed);
        Batch batch = new Batch(3, Encoding.UTF_8);
        int kinds = 1 + random.nextInt(STATES.length);
        for (int i = 0; i < batch.state.length; i++) {
            batch.state[i] = STATES[random.nextInt(8) > 0 ? random.nextInt(Math.min(3, kinds)) : random.nextInt(kinds)];
        }
        batch.rows = rows;
        int[] slots = IntStream.range(0, asked).toArray();
        int[] out = new int[Batch.ROWS];

        int n = batch.usable(slots, out);

        int[] expected = IntStream.range(0, rows)
                .filter(row -> Arrays.stream(slots)
                        .allMatch(slot -> (batch.state[Batch.at(slot, row)] & (Batch.ABSENT | Batch.FAILED)) == 0))
                .toArray();
        assertThat(Arrays.copyOf(out, n)).isEqualTo(expected);
    }
}
