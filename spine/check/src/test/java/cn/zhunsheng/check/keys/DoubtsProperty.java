package cn.zhunsheng.check.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Every pair is settled once and rightly, however few are held at a time.
class DoubtsProperty {
    @Provide
    Arbitrary<List<Integer>> keys() {
        return Arbitraries.integers().between(0, 1200).list().ofMinSize(1).ofMaxSize(60);
    }

    @Provide
    Arbitrary<Integer> few() {
        return Arbitraries.of(1, 2, 5, 1000);
    }

    @Property
    void settlesEveryPairOnce(@ForAll("keys") List<Integer> keys, @ForAll("few") int most, @ForAll("few") int bytes)
            throws IOException {
        Map<Long, Boolean> settled = new HashMap<>();
        Doubts doubts = new Doubts(
                place -> key(keys, place),
                (equal, hash, second, key) -> {
                    assertThat(hash).isEqualTo(-second);
                    assertThat(key).isEqualTo(key(keys, second));
                    assertThat(settled.put(second, equal))
                            .as("heard of %d", second)
                            .isNull();
                },
                most,
                bytes);

        for (int i = keys.size() - 1; i >= 0; i--) {
            doubts.add(-place(i), place(i / 2), place(i));
        }
        doubts.settle();

        assertThat(settled).hasSize(keys.size());
        settled.forEach((second, equal) -> {
            int i = number(second);
            assertThat(equal).isEqualTo(keys.get(i) % 7 == keys.get(i / 2) % 7);
        });
    }

    /// Places as far from each other as those of large files, of several sources.
    private static long place(int number) {
        return (long) (number % 3) << 48 | number * 5000L;
    }

    private static int number(long place) {
        return (int) ((place & 0xFFFF_FFFFL) / 5000);
    }

    private static byte[] key(List<Integer> keys, long place) {
        return Integer.toString(keys.get(number(place)) % 7).repeat(3).getBytes(StandardCharsets.UTF_8);
    }
}
