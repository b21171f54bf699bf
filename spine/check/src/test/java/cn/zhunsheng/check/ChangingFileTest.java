package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that is changed by someone else at the first failure that a check reports.
class ChangingFileTest {
    private static final int ROWS = 400_000;

    @TempDir
    Path folder;

    private Path file;

    /// Large enough to be mapped and to have many chunks; the first row fails.
    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("people.csv");
        Files.writeString(file, "公民身份号码,姓名\n1,张三\n" + "110101199003070014,李四\n".repeat(ROWS));
    }

    private interface Change {
        void make() throws IOException;
    }

    private CheckResult check(Change change, Progress progress) throws Refusal, IOException, InterruptedException {
        Path house = Path.of(System.getProperty("zhunsheng.house", "../.."));
        Dictionary dictionary = Dictionary.of(
                PackageFolder.read(house.resolve("standards/gov-core")).packages());
        CheckOptions options = new CheckOptions(
                Optional.of("population-basic"),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                Settings.of(2, 1),
                false,
                Optional.empty());
        AtomicBoolean made = new AtomicBoolean();
        FailureListener listener = (source, rule, example) -> {
            if (!made.getAndSet(true)) {
                try {
                    change.make();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        return new Check(dictionary, LocalDate.of(2026, 3, 1), progress)
                .run(List.of(new Source.File(file)), options, Optional.of(listener));
    }

    private void refuses(Change change, String words) {
        assertThatThrownBy(() -> check(change, (bytes, rows) -> {})).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("source.file_changed");
            assertThat(refusal.what().en()).contains("people.csv").contains(words);
        });
    }

    @Test
    void refusesAFileThatGrows() {
        refuses(() -> Files.writeString(file, "x\n", StandardOpenOption.APPEND), "changed");
    }

    @Test
    void refusesAFileThatIsCutShort() {
        refuses(
                () -> {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(100);
                    }
                },
                "changed");
    }

    @Test
    void refusesAFileThatVanishes() {
        refuses(() -> Files.delete(file), "deleted");
    }

    @Test
    void refusesAFileThatAnotherTakesThePlaceOf() {
        refuses(
                () -> {
                    Path other = folder.resolve("other.csv");
                    Files.copy(file, other);
                    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
                    Files.delete(file);
                    Files.move(other, file);
                },
                "changed");
    }

    @Test
    void tellsHowFarItHasCome() throws Exception {
        List<Long> bytes = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        CheckResult result = check(() -> {}, (someBytes, someRows) -> {
            bytes.add(someBytes);
            rows.add(someRows);
        });
        assertThat(result.rows()).isEqualTo(ROWS + 1L);
        assertThat(bytes).isSorted().hasSizeGreaterThan(2).endsWith(Files.size(file));
        assertThat(rows).isSorted().endsWith(ROWS + 1L);
    }
}
