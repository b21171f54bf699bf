package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hundreds of megabytes of harm, checked by a virtual machine with 160 MB: every source has an answer.
class HostileSourcesTest {
    @TempDir
    Path folder;

    @Test
    void everySourceHasAnAnswerInLittleMemory() throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classes,
                        HostileSources.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();

        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertThat(lines)
                .as(this::readErrors)
                .containsExactly(
                        "quoted field: 1 rows {row.length=1}",
                        "field: 1 rows {row.length=1}",
                        "header: source.header_unreadable",
                        "header of one cell: source.header_unreadable",
                        "empty lines: 0 rows {row.empty=31457280}",
                        "rows: 4194280 rows {a.unique=4194279, b+c.unique=4194279}",
                        "first object: source.kind_unread",
                        "later object: 2 rows {row.length=1}",
                        "nested object: 2 rows {row.object=1}",
                        "gzip: 1 rows {row.length=1}",
                        "strings: source.archive_bomb",
                        "one sheet many times: source.archive_bomb",
                        "long string in every row: 200 rows {b.format=200}",
                        "long text: source.workbook_damaged",
                        "long row: 2 rows {row.length=1}",
                        "entries: source.archive_bomb",
                        "archive in an archive: source.kind_unread",
                        "entities: source.workbook_damaged");
        assertThat(ended).isTrue();
    }

    private String readErrors() {
        try {
            return Files.readString(folder.resolve("err"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
