package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.library.PackageCache;
import cn.zhunsheng.testkit.Conformance;
import cn.zhunsheng.testkit.ConformanceCase;
import cn.zhunsheng.testkit.Runner.Ran;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The suite that every runner passes, passed by the command line.
class ConformanceTest {
    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> judgesAsTheContractSays() throws IOException {
        return Conformance.cases(folder).stream().map(each -> DynamicTest.dynamicTest(each.id(), () -> passes(each)));
    }

    private static void passes(ConformanceCase each) throws IOException {
        List<String> differences = Conformance.verify(each, ConformanceTest::run);
        assertThat(differences)
                .as("The report of case %s differs from its expected.json", each.id())
                .isEmpty();
    }

    private static Ran run(List<String> arguments, Path folder) throws IOException {
        Path input = folder.resolve("stdin");
        InputStream in = Files.exists(input) ? Files.newInputStream(input) : new ByteArrayInputStream(new byte[0]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CommandLineRunner runner = new CommandLineRunner(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                new PackageCache(ConformanceTest.folder.resolve("cache")),
                LocalDate.of(2026, 11, 20));
        int exit = runner.run(arguments.toArray(String[]::new));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
