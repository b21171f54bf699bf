package cn.zhunsheng.check.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Keys are compared on themselves: hashes may collide as they like, and may be kept in memory or on disk.
class KeyFoldProperty {
    @Provide
    Arbitrary<List<Integer>> keys() {
        return Arbitraries.integers().between(0, 60).list().ofMaxSize(150);
    }

    @Provide
    Arbitrary<Integer> budget() {
        return Arbitraries.of(1, 2, 7, 1000);
    }

    /// Hashes that put every key apart, many together, or all into one part.
    @Provide
    Arbitrary<Long> mask() {
        return Arbitraries.of(-1L, 0xC000_0000_0000_0003L, 0x3L, 0L);
    }

    @Property
    void findsEveryKeyThatOccurredBefore(
            @ForAll("keys") List<Integer> keys, @ForAll("budget") int budget, @ForAll("mask") long mask)
            throws IOException {
        Set<Integer> before = new HashSet<>();
        long[] expected = LongStream.range(0, keys.size())
                .filter(i -> !before.add(keys.get((int) i)))
                .toArray();

        Places found;
        try (KeyStore store = stored(keys, 0, budget, mask)) {
            found = through(new RepeatedKeys(store, place -> key(keys.get((int) place)), Places.ALL));
        }

        assertThat(found.smallest()).isEqualTo(expected);
    }

    @Property
    void findsEveryKeyThatIsNotElsewhere(
            @ForAll("keys") List<Integer> keys,
            @ForAll("keys") List<Integer> there,
            @ForAll("budget") int budget,
            @ForAll("mask") long mask)
            throws IOException {
        Set<Integer> known = Set.copyOf(there);
        long[] expected = LongStream.range(0, keys.size())
                .filter(i -> !known.contains(keys.get((int) i)))
                .toArray();

        Places found;
        KeyReader reader = place -> key(place < 1000 ? keys.get((int) place) : there.get((int) place - 1000));
        try (KeyStore store = stored(keys, 0, budget, mask);
                KeyStore elsewhere = stored(there, 1000, budget, mask)) {
            found = through(new MissingKeys(store, elsewhere, reader, Places.ALL));
        }

        assertThat(found.smallest()).isEqualTo(expected);
    }

    private static Places through(KeyFold fold) throws IOException {
        for (int part = 0; part < KeyStore.PARTITIONS; part++) {
            fold.part(part);
        }
        return fold.finish();
    }

    private static KeyStore stored(List<Integer> keys, long firstPlace, int budget, long mask) throws IOException {
        KeyStore store = new KeyStore(budget);
        for (int i = 0; i < keys.size(); i++) {
            long hash = keys.get(i) * 0x9E37_79B9_7F4A_7C15L & mask;
            store.add(hash, firstPlace + i);
        }
        return store;
    }

    private static byte[] key(int value) {
        return Integer.toString(value).getBytes(StandardCharsets.UTF_8);
    }
}
