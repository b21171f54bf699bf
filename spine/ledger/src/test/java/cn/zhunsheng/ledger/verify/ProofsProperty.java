package cn.zhunsheng.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.ledger.Logs;
import cn.zhunsheng.ledger.hash.Hash;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Proofs made from tiles hold for whoever judges them by the RFC, and nothing else does.
class ProofsProperty {
    /// The log of 70,000 entries of tlog-tiles, held in memory: tiles are cut from its leaves.
    private static final int SIZE = 70_000;

    private static final List<byte[]> LEAVES = leaves();
    private static final List<List<byte[]>> LEVELS = levels();

    private static List<byte[]> leaves() {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            leaves.add(Hash.SHA_256.leaf(Logs.entry(i)));
        }
        return leaves;
    }

    private static List<List<byte[]>> levels() {
        List<List<byte[]>> levels = new ArrayList<>(List.of(LEAVES));
        while (levels.getLast().size() >= TilePath.FULL) {
            List<byte[]> below = levels.getLast();
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i + TilePath.FULL <= below.size(); i += TilePath.FULL) {
                above.add(Tiles.fold(Hash.SHA_256, below.subList(i, i + TilePath.FULL)));
            }
            levels.add(above);
        }
        return levels;
    }

    private record Memory(int size) implements Shelf {
        @Override
        public Optional<byte[]> read(String path, int most) {
            TilePath tile = TilePath.parsed(path).orElseThrow();
            int from = (int) tile.index() * TilePath.FULL;
            byte[] bytes = new byte[tile.width() * Hash.LENGTH];
            for (int i = 0; i < tile.width(); i++) {
                System.arraycopy(LEVELS.get(tile.level()).get(from + i), 0, bytes, i * Hash.LENGTH, Hash.LENGTH);
            }
            return Optional.of(bytes);
        }

        @Override
        public String name() {
            return "memory";
        }
    }

    private static Checkpoint at(int size) {
        List<List<byte[]>> edges = new ArrayList<>();
        for (int width = size, level = 0; width > 0; width /= TilePath.FULL, level++) {
            edges.add(LEVELS.get(level).subList(width - width % TilePath.FULL, width));
        }
        byte[] root = Tiles.root(Hash.SHA_256, edges);
        return new Checkpoint(Logs.ORIGIN, size, root, new Note("", List.of()));
    }

    @Property(tries = 300)
    void everyEntryIsProvedInEveryLaterCheckpoint(
            @ForAll @IntRange(min = 1, max = SIZE) int size, @ForAll @IntRange(max = SIZE - 1) int any)
            throws IOException, LedgerRefusal {
        int index = any % size;
        List<byte[]> path = new Prover(new Memory(size), at(size)).inclusion(index);

        assertThat(Proofs.root(Hash.SHA_256, LEAVES.get(index), index, size, path))
                .hasValue(at(size).root());
        assertThat(path).hasSizeLessThanOrEqualTo(17);
    }

    @Property(tries = 300)
    void anyPrefixIsConsistentWithAnyLaterCheckpoint(
            @ForAll @IntRange(max = SIZE) int one, @ForAll @IntRange(max = SIZE) int other)
            throws IOException, LedgerRefusal {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        List<byte[]> path = new Prover(new Memory(second), at(second)).consistency(first);

        assertThat(Proofs.consistent(
                        Hash.SHA_256,
                        first,
                        at(first).root(),
                        second,
                        at(second).root(),
                        path))
                .as("%d and %d", first, second)
                .isTrue();
    }

    @Property(tries = 300)
    void changedProofHoldsNothing(
            @ForAll @IntRange(min = 2, max = SIZE) int size,
            @ForAll @IntRange(max = SIZE - 1) int any,
            @ForAll @IntRange(max = 1_000_000) int where)
            throws IOException, LedgerRefusal {
        int index = any % size;
        List<byte[]> path = new Prover(new Memory(size), at(size)).inclusion(index);
        byte[] step = path.get(where % path.size()).clone();
        step[where % Hash.LENGTH] ^= 1;
        List<byte[]> changed = new ArrayList<>(path);
        changed.set(where % path.size(), step);
        byte[] root = at(size).root();

        assertThat(holds(index, size, changed, root)).isFalse();
        assertThat(holds(index, size, path.subList(1, path.size()), root)).isFalse();
        assertThat(holds((index + 1) % size, size, path, root)).isFalse();
        assertThat(Proofs.root(Hash.SHA_256, LEAVES.get(index), size, size, path))
                .isEmpty();
        changed.add(step);
        assertThat(holds(index, size, changed, root)).isFalse();
    }

    private static boolean holds(int index, int size, List<byte[]> path, byte[] root) {
        int leaf = index;
        return Proofs.root(Hash.SHA_256, LEAVES.get(leaf), index, size, path)
                .filter(made -> java.util.Arrays.equals(made, root))
                .isPresent();
    }

    @Property(tries = 300)
    void changedHistoryIsConsistentWithNothing(
            @ForAll @IntRange(min = 1, max = SIZE - 1) int first, @ForAll @IntRange(min = 2, max = SIZE) int other)
            throws IOException, LedgerRefusal {
        int second = Math.max(first + 1, other);
        List<byte[]> path = new Prover(new Memory(second), at(second)).consistency(first);
        byte[] wrong = at(first).root().clone();
        wrong[0] ^= 1;

        assertThat(consistent(first, wrong, second, at(second).root(), path)).isFalse();
        assertThat(consistent(first, at(first).root(), second, wrong, path)).isFalse();
        assertThat(consistent(second, at(second).root(), first, at(first).root(), path))
                .isFalse();
        assertThat(consistent(first, at(first).root(), second, at(second).root(), path.subList(1, path.size())))
                .isFalse();
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(wrong);
        assertThat(consistent(first, at(first).root(), second, at(second).root(), longer))
                .isFalse();
    }

    private static boolean consistent(int first, byte[] firstRoot, int second, byte[] secondRoot, List<byte[]> path) {
        return Proofs.consistent(Hash.SHA_256, first, firstRoot, second, secondRoot, path);
    }
}
