package cn.zhunsheng.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.FailureListener;
import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenReportTest {
    private static final IndicatorNames NAMES = new IndicatorNames(SamplePackage.DICTIONARY);

    @TempDir
    Path folder;

    private static String named(String report, Language language) {
        return "%s.%s.%s"
                .formatted(
                        report.substring(0, report.indexOf('.')),
                        language.name().toLowerCase(Locale.ROOT),
                        report.substring(report.indexOf('.') + 1));
    }

    private static String json(CheckResult result, Language language) {
        StringWriter out = new StringWriter();
        new JsonReport("0.0.0", language, NAMES).write(result, out);
        return out.toString();
    }

    @Test
    void namesMappedValuesOnlyWhereValuesWereMapped() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "颜色\n红\n1\n");
        CheckOptions by = SamplePackage.by("everything");
        CheckOptions options = new CheckOptions(
                by.model(),
                by.reading(),
                new GivenMapping(Map.of(), Map.of("颜色", Map.of("红", "1"))),
                by.with(),
                by.settings(),
                false,
                Optional.empty());
        CheckResult mapped = new Check(SamplePackage.DICTIONARY, SamplePackage.DAY)
                .run(List.of(new Source.File(file)), options, Optional.empty());

        assertThat(json(mapped, Language.ZH))
                .contains("\"mapped\":[{\"field\":\"colour\",\"value\":\"红\",\"code\":\"1\",\"count\":1}]");
        assertThat(json(SampleResult.of(folder), Language.ZH)).doesNotContain("\"mapped\"");
    }

    @ParameterizedTest
    @EnumSource
    void writesTheTextWithinAHundredColumns(Language language) throws Exception {
        String text = new TextReport(language, NAMES).of(SampleResult.of(folder));

        assertThat(text.lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).as(line).isLessThanOrEqualTo(100));
        Golden.holds(named("everything.txt", language), text);
    }

    @ParameterizedTest
    @EnumSource
    void writesTheJsonThatProgramsReadTheSameEachTime(Language language) throws Exception {
        String json = json(SampleResult.of(folder), language);

        assertThat(json(SampleResult.of(folder), language)).isEqualTo(json);
        Golden.holds(named("everything.json", language), json);
    }

    @ParameterizedTest
    @EnumSource
    void writesEveryFailureAsCsv(Language language) throws Exception {
        StringWriter out = new StringWriter();
        CsvReport report = new CsvReport(out, language);
        FailureListener first = (source, rule, example) -> {
            if (example.record() < 10) {
                report.failure(source, rule, example);
            }
        };

        report.finish(SampleResult.of(folder, Optional.of(first)));

        assertThat(out.toString()).startsWith("\uFEFF");
        Golden.holds(named("everything.csv", language), out.toString());
    }

    @ParameterizedTest
    @EnumSource
    void saysSoWhenNothingIsWrongOrNothingWasThere(Language language) throws Exception {
        CheckOptions tags = SamplePackage.by("tags");
        TextReport report = new TextReport(language, NAMES);

        CheckResult clean =
                SamplePackage.check(SamplePackage.showing(tags), SamplePackage.text("clean.csv", "a,b\n1,2\n2,3\n"));
        CheckResult empty = SamplePackage.check(tags, SamplePackage.text("empty.csv", "a,b\n"));
        CheckResult warned = SamplePackage.check(tags, SamplePackage.text("warned.csv", "a,b,d\n1,2,long\n"));

        CheckResult few = SamplePackage.check(
                SamplePackage.by("visit"),
                SamplePackage.text("a-name-that-does-not-fit-into-a-column.csv", "YHZGX\n一二三四五六七八九十一二三四五六\n"),
                SamplePackage.text("few.csv", "relationToTheMainHouseholderCode\n"));

        String text = report.of(clean) + report.of(empty) + report.of(warned) + report.of(few);
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).as(line).isLessThanOrEqualTo(100));
        Golden.holds(named("quiet.txt", language), text);
        assertThat(json(empty, language)).contains("\"score\":null", "\"bytes\":null", "\"digest\":null");
        assertThat(json(clean, language)).endsWith("\"valuesShown\":true}\n");
    }

    @Test
    void leavesTheWriterOpen() throws Exception {
        CheckResult result = SampleResult.of(folder);
        StringWriter out = new StringWriter() {
            @Override
            public void close() throws IOException {
                throw new IOException("The report closed a writer that is not its own");
            }
        };

        new JsonReport("0.0.0", Language.ZH, NAMES).write(result, out);

        assertThat(out.toString()).endsWith("}\n");
    }
}
