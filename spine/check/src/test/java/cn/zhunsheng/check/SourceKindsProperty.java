package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.testkit.Xlsx;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The same rows are the same data, however they are kept.
class SourceKindsProperty {
    private static final List<String> HEADER = List.of("idNumber", "name", "colour", "未知");

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.of(
                "", "11010519491231002X", "110105194912310021", "张三", "a b", "1", "2", "9", "NULL", "＜&>\"", "甲,乙");
        return cell.list().ofSize(HEADER.size()).list().ofMaxSize(2500);
    }

    private static CheckResult check(Source source, int threads) throws Exception {
        CheckOptions options = new CheckOptions(
                Optional.of("everything"),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                Settings.of(threads, 5),
                true,
                Optional.empty());
        return new Check(SamplePackage.DICTIONARY, LocalDate.of(2026, 11, 20))
                .run(List.of(source), options, Optional.empty());
    }

    private static Source stream(String name, String text) {
        return new Source.Stream(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String csv(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            out.append(String.join(
                            ",",
                            row.stream()
                                    .map(c -> '"' + c.replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append('\n');
        }
        return out.toString();
    }

    private static String json(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> pairs = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                pairs.add('"' + HEADER.get(c) + "\": \"" + row.get(c).replace("\"", "\\\"") + '"');
            }
            out.append('{').append(String.join(", ", pairs)).append("}\n");
        }
        return out.toString();
    }

    /// A row without a value is an empty one in a workbook, and none elsewhere: rows keep one value here.
    @Property(tries = 30)
    void givesTheSameCountsAndExamplesOfTheSameRows(@ForAll("tables") List<List<String>> table) throws Exception {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        for (List<String> row : table) {
            List<String> kept = new ArrayList<>(row);
            kept.set(3, kept.get(3).isEmpty() ? "x" : kept.get(3));
            rows.add(kept);
        }
        rows.add(List.of("", "", "", "x"));
        Path book = Files.createTempFile("kinds", ".xlsx");
        try {
            new Xlsx().texts("s", rows).write(book);
            CheckResult csv = check(stream("a", csv(rows)), 1);
            CheckResult xlsx = check(new Source.File(book), 2);
            CheckResult lines = check(stream("a", json(rows)), 2);

            assertThat(counts(xlsx)).isEqualTo(counts(csv));
            assertThat(counts(lines)).isEqualTo(counts(csv));
            assertThat(xlsx.scores()).isEqualTo(csv.scores());
            assertThat(lines.scores()).isEqualTo(csv.scores());
            assertThat(check(new Source.File(book), 1).rules()).isEqualTo(xlsx.rules());
        } finally {
            Files.delete(book);
        }
    }

    /// By rule: counts, and the records and values of the examples.
    private static List<String> counts(CheckResult result) {
        return result.rules().stream()
                .map(rule -> rule.rule().id() + " " + rule.tested() + " " + rule.failed()
                        + rule.examples().stream()
                                .map(e -> e.record() + "=" + e.value())
                                .toList())
                .toList();
    }
}
