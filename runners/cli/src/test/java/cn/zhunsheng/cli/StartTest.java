package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.library.PackageCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way to the first row has no pattern switch, and compares no record as a whole: what the JDK makes for those is
/// made anew at every start (ADR 8).
class StartTest {
    private static final List<String> MADE_ANEW =
            List.of("java.lang.runtime.SwitchBootstraps", "java.lang.runtime.ObjectMethods");

    @Test
    void makesNothingAnew(@TempDir Path folder) throws IOException, InterruptedException {
        PrintStream quiet = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Rehearsal(
                        folder,
                        new CommandLineRunner(
                                InputStream.nullInputStream(),
                                quiet,
                                quiet,
                                folder,
                                new PackageCache(folder.resolve("zhunsheng").resolve("unused")),
                                LocalDate.of(2025, 6, 1)))
                .write(1000);
        for (String format : List.of("text", "json")) {
            check(folder, format); // compiles the package, by code that a second run does not need
            Path loaded = check(folder, format);

            try (Stream<String> lines = Files.lines(loaded)) {
                assertThat(lines.filter(line -> MADE_ANEW.stream().anyMatch(line::contains)))
                        .as("Classes made at run time: which code asks for them, -Xlog:class+load+cause tells")
                        .isEmpty();
            }
        }
    }

    private static Path check(Path folder, String format) throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--packages",
                folder.resolve("standards").toString(),
                "check",
                folder.resolve("few.csv").toString(),
                "--model",
                "rehearsal",
                "--format",
                format,
                "--output",
                folder.resolve("report").toString(),
                "--fail-on",
                "never");
        builder.environment().put("XDG_CACHE_HOME", folder.toString());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        return loaded;
    }
}
