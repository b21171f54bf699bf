package cn.zhunsheng.check.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// No answer hangs on a hash, but time does: keys of one hash are compared one by one.
class HashTest {
    private static final int KEYS = 1 << 14;

    private static long hash(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Hash.of(bytes, 0, bytes.length);
    }

    @Test
    void isTheSameWhereverTheBytesStand() {
        byte[] bytes = "xx公民身份号码yy".getBytes(StandardCharsets.UTF_8);

        assertThat(Hash.of(bytes, 2, bytes.length - 2)).isEqualTo(hash("公民身份号码"));
    }

    /// Each form of a key differs in other bytes: in its tail, in one of its words, or in both.
    @Test
    void differsBetweenKeysThatAreNearlyAlike() {
        for (String form : new String[] {"%d", "%05d", "%016d", "1101051949%05d123X", "%08d" + "a".repeat(11)}) {
            Set<Long> hashes = new HashSet<>();
            int[] high = new int[128];
            int[] low = new int[128];
            for (int i = 0; i < KEYS; i++) {
                long hash = hash(form.formatted(i));
                hashes.add(hash);
                high[(int) (hash >>> 57)]++;
                low[(int) hash & 127]++;
            }

            assertThat(hashes).as(form).hasSize(KEYS);
            int even = KEYS / 128;
            assertThat(Arrays.stream(high).boxed())
                    .as("%s by its highest bits", form)
                    .allMatch(n -> n > even / 2 && n < even * 2);
            assertThat(Arrays.stream(low).boxed())
                    .as("%s by its lowest bits", form)
                    .allMatch(n -> n > even / 2 && n < even * 2);
        }
    }

    @Test
    void differsBetweenKeysOfZerosThatAreNotOfOneLength() {
        Set<Long> hashes = new HashSet<>();
        for (int length = 0; length < 40; length++) {
            hashes.add(Hash.of(new byte[length], 0, length));
        }

        assertThat(hashes).hasSize(40);
    }
}
