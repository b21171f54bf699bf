package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import cn.zhunsheng.testkit.Population;
import cn.zhunsheng.testkit.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A hundred thousand made-up people, whose faults are known because they were put there, checked end to end by the
/// package gov-core.
class PopulationCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Population PEOPLE =
            Population.of(20260301, 100_000, TODAY).withUnclosedQuote();

    /// Of a rule whose field has no column.
    private static final Truth.Count NOTHING = new Truth.Count(0, 0);

    @TempDir
    static Path folder;

    private static Dictionary dictionary;
    private static Truth truth;

    @BeforeAll
    static void makePeople() throws IOException, Refusal {
        Path house = Path.of(System.getProperty("zhunsheng.house", "../.."));
        Loaded loaded = PackageFolder.read(house.resolve("standards/gov-core"));
        assertThat(loaded.sound()).as(loaded.problems().toString()).isTrue();
        dictionary = Dictionary.of(loaded.packages());
        for (Encoding encoding : Encoding.values()) {
            try (OutputStream out = Files.newOutputStream(file(encoding))) {
                truth = PEOPLE.in(encoding.charset()).write(out);
            }
        }
    }

    private static Path file(Encoding encoding) {
        return folder.resolve("people-" + encoding.label() + ".csv");
    }

    private static CheckResult check(Source source, int threads) throws Refusal, IOException, InterruptedException {
        CheckOptions options = new CheckOptions(
                Optional.empty(),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                Settings.of(threads, 5),
                false,
                Optional.empty());
        return new Check(dictionary, TODAY).run(List.of(source), options, Optional.empty());
    }

    private static Map<String, Truth.Count> counts(CheckResult result) {
        Map<String, Truth.Count> counts = new TreeMap<>();
        for (RuleResult rule : result.rules()) {
            counts.put(rule.rule().id(), new Truth.Count(rule.tested(), rule.failed()));
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"UTF_8,1", "UTF_8,2", "GB18030,1", "GB18030,2"})
    void findsEveryFaultThatWasPutThereAndNoOther(Encoding encoding, int threads) throws Exception {
        CheckResult result = check(new Source.File(file(encoding)), threads);

        assertThat(result.model().id()).isEqualTo("population-basic");
        assertThat(result.sources().getFirst().encoding()).isEqualTo(encoding.label());
        assertThat(result.rows()).isEqualTo(truth.rows());
        Map<String, Truth.Count> expected = new TreeMap<>(truth.rules());
        result.rules().forEach(rule -> expected.putIfAbsent(rule.rule().id(), NOTHING));
        assertThat(counts(result)).isEqualTo(expected);
    }

    @Test
    void saysTheSameOfAStreamAsOfAFile() throws Exception {
        CheckResult file = check(new Source.File(file(Encoding.GB18030)), 1);
        try (InputStream in = Files.newInputStream(file(Encoding.GB18030))) {
            CheckResult stream = check(new Source.Stream("people", in), 2);

            assertThat(stream.rules()).isEqualTo(file.rules());
            assertThat(stream.scores()).isEqualTo(file.scores());
        }
    }
}
