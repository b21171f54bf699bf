package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.library.PackageCache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void checksRowsOfBothEncodingsThatMostlyHold(@TempDir Path folder) throws IOException {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        CommandLineRunner runner = new CommandLineRunner(
                InputStream.nullInputStream(),
                to,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                new PackageCache(folder.resolve("cache")),
                LocalDate.of(2025, 6, 1));

        Rehearsal rehearsal = new Rehearsal(folder, runner);
        int ended = rehearsal.write(2000) + rehearsal.few() + rehearsal.many();

        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(ended).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(Exit.CLEAN);
        assertThat(said)
                .as("What is learned from rows that are nearly all sound or nearly all faulty is wrong of others")
                .contains("legal-entity-basic", "population-basic", "GB18030", "idNumber.scheme", "uscc.scheme")
                .contains("row.width", "name.format", "death-not-before-birth");
        assertThat(said.lines().filter(line -> line.contains("[错误] name.required")))
                .isEmpty();
    }
}
