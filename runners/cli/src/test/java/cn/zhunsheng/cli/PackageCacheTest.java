package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packages are compiled once, and no state of the cache changes an answer.
class PackageCacheTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private Path cache;
    private Shell shell;

    @BeforeEach
    void copy() throws IOException {
        cache = folder.resolve("cache");
        shell = new Shell(folder, cache);
        shell.copy("example-city");
    }

    private Ran list() {
        return shell.zs("--packages", "example-city", "packages", "list");
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        }
    }

    @Test
    void theSecondRunReadsWhatTheFirstKept() throws IOException {
        Ran first = list();
        Path kept = kept().getFirst();
        Files.setLastModifiedTime(kept, LONG_AGO);

        Ran second = list();

        assertThat(kept()).containsExactly(kept);
        assertThat(Files.getLastModifiedTime(kept)).as("It was compiled again").isEqualTo(LONG_AGO);
        assertThat(second).isEqualTo(first);
        assertThat(first.exit()).isEqualTo(Exit.CLEAN);
    }

    @Test
    void aChangedPackageIsCompiledAgain() throws IOException {
        list();
        Path yaml = folder.resolve("example-city/package.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("示例市", "样板市"));

        assertThat(list().out()).contains("样板市");
        assertThat(kept()).hasSize(2);
    }

    @Test
    void aDamagedFileIsCompiledAgain() throws IOException {
        Ran sound = list();
        Path kept = kept().getFirst();
        byte[] bytes = Files.readAllBytes(kept);
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            Files.write(kept, damaged(bytes, i, random));

            assertThat(list()).as("damage number %d", i).isEqualTo(sound);
            assertThat(kept).as("The damaged file is replaced").hasBinaryContent(bytes);
        }
    }

    private static byte[] damaged(byte[] bytes, int way, Random random) {
        if (way == 0) {
            return new byte[0];
        }
        if (way < 10) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        byte[] damaged = bytes.clone();
        damaged[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        return damaged;
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNoHarm() throws IOException {
        Files.writeString(cache, "a file where the folder would be");

        Ran ran = list();

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains("example-city");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void nothingHalfWrittenStaysBehind() throws IOException {
        list();

        assertThat(kept()).allMatch(file -> file.toString().endsWith(".zsp"));
    }

    @Test
    void bundledPackagesNeedNoCache() {
        shell.zs("packages", "list");

        assertThat(cache).doesNotExist();
    }
}
