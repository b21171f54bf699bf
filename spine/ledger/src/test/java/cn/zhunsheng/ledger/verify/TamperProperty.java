package cn.zhunsheng.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.ledger.Logs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Whatever single bit of whatever published file is flipped, it is found, and the file or entry is named.
class TamperProperty {
    private static Path around;
    private static Path folder;
    private static List<VerifierKey> keys;
    private static List<Path> files;

    /// 1,100 entries in batches of 100: full and partial tiles, leftovers, three levels of names.
    @BeforeContainer
    static void fill() throws IOException {
        around = Files.createTempDirectory("tamper");
        folder = around.resolve("log");
        keys = Logs.filled(folder, Logs.ORIGIN, 1100, 100);
        files = Logs.files(folder.resolve("public"));
        assertThat(Logs.flaws(folder, keys)).isEmpty();
        assertThat(files).hasSizeGreaterThan(15);
    }

    @AfterContainer
    static void remove() throws IOException {
        for (Path file : Logs.files(around)) {
            Files.delete(file);
        }
    }

    @Property(tries = 600)
    void anyBitFlippedIsFoundAndNamed(@ForAll @IntRange(max = 999) int which, @ForAll @LongRange(min = 0) long where)
            throws IOException {
        Path file = files.get(which % files.size());
        byte[] bytes = Files.readAllBytes(file);
        int bit = (int) (where % (bytes.length * 8L));
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, changed);
        try {
            String name = folder.resolve("public").relativize(file).toString();
            assertThat(Logs.flaws(folder, keys))
                    .as("bit %d of %s", bit, name)
                    .isNotEmpty()
                    .allSatisfy(flaw -> assertThat(flaw.where()).isEqualTo(name));
        } finally {
            Files.write(file, bytes);
        }
    }

    /// A flipped bit of an entry's own bytes names that entry and no other.
    @Property(tries = 300)
    void flippedBitOfAnEntryNamesTheEntry(@ForAll @IntRange(max = 1099) int index, @ForAll @IntRange(max = 7) int bit)
            throws IOException {
        Path file = folder.resolve("public")
                .resolve(new TilePath(TilePath.ENTRIES, index / 256, Math.min(256, 1100 - index / 256 * 256))
                        .toString());
        byte[] bytes = Files.readAllBytes(file);
        byte[] changed = bytes.clone();
        changed[Entries.read(bytes, 256).from().get(index % 256) + bit] ^= (byte) (1 << bit);
        Files.write(file, changed);
        try {
            assertThat(Logs.flaws(folder, keys)).singleElement().satisfies(flaw -> {
                assertThat(flaw.code()).isEqualTo("ledger.entry_changed");
                assertThat(flaw.index()).isEqualTo(index);
            });
        } finally {
            Files.write(file, bytes);
        }
    }
}
