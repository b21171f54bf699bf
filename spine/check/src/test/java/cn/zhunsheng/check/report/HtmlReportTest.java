package cn.zhunsheng.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.Example;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.check.Scores;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlReportTest {
    private static final String HOSTILE = "<script>alert('x')</script>\"\u202E\u0007&";

    @TempDir
    Path folder;

    private static String report(CheckResult result, Language language) {
        return new HtmlReport("0.0.0", language, SamplePackage.DICTIONARY).of(result);
    }

    private static CheckResult check(String model, String csv) throws Exception {
        return SamplePackage.check(SamplePackage.by(model), SamplePackage.text("input.csv", csv));
    }

    /// The same result with other rules.
    private static CheckResult with(CheckResult result, List<RuleResult> rules) {
        return new CheckResult(
                result.packages(),
                result.model(),
                result.modelPackage(),
                result.day(),
                result.sources(),
                rules,
                Scores.of(rules),
                result.valuesShown(),
                result.mapped());
    }

    private static RuleResult failing(String id, RuleEntry.Kind kind, Severity severity, long failed, long tested) {
        RuleEntry rule = new RuleEntry(
                id,
                kind,
                Optional.empty(),
                Optional.of(new ElementId("nobody.knows")),
                severity,
                kind.indicator(),
                "",
                Words.same("title of " + id));
        return new RuleResult(
                rule,
                tested,
                failed,
                List.of(new Example(0, Optional.empty(), Optional.empty(), 1, 2, "", Words.same("expected"))));
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSamePageEachTime(Language language) throws Exception {
        String page = report(SampleResult.of(folder), language);

        assertThat(report(SampleResult.of(folder), language)).isEqualTo(page);
        Golden.holds("everything.%s.html".formatted(language.name().toLowerCase(Locale.ROOT)), page);
    }

    @ParameterizedTest
    @EnumSource
    void neverWritesWhatAFileHoldsAsMarkup(Language language) throws Exception {
        Source hostile = SamplePackage.text(
                HOSTILE + ".csv", "b,\"" + HOSTILE.replace("\"", "\"\"") + "\"\n\"<b>x</b><img src=x>\",2\n");
        CheckResult result = SamplePackage.check(SamplePackage.by("tags"), hostile);
        List<RuleResult> rules = new ArrayList<>(result.rules());
        rules.add(failing(HOSTILE, RuleEntry.Kind.RULE, Severity.ERROR, 1, 2));

        String page = report(with(result, rules), language);

        assertThat(page)
                .doesNotContain("<script", "<img", "<b>", "\u202E", "\u0007")
                .contains("&lt;script&gt;");
    }

    @Test
    void allowsNothingButItsOwnStyle() throws Exception {
        String page = report(SampleResult.of(folder), Language.ZH);

        assertThat(page)
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
                .doesNotContain("<script", " style=", " src=", "http:", "https:", "url(http", "@import");
    }

    @Test
    void putsErrorsBeforeWarningsThenManyBeforeFewThenLargeShares() throws Exception {
        List<RuleResult> rules = List.of(
                failing("warned", RuleEntry.Kind.CODE, Severity.WARNING, 900, 1000),
                failing("few", RuleEntry.Kind.SCHEME, Severity.ERROR, 2, 10),
                failing("denser", RuleEntry.Kind.RANGE, Severity.ERROR, 5, 10),
                failing("sparser", RuleEntry.Kind.UNIQUE, Severity.ERROR, 5, 1000),
                failing("none", RuleEntry.Kind.REQUIRED, Severity.ERROR, 0, 1000));

        assertThat(Ranking.failed(with(check("tags", "b\n1\n"), rules)))
                .extracting(rule -> rule.rule().id())
                .containsExactly("denser", "sparser", "few", "warned");
    }

    @Test
    void saysWhoMustActOnEachKindOfRule() throws Exception {
        assertThat(RuleEntry.Kind.values()).allSatisfy(kind -> {
            RuleResult error = failing(
                    kind == RuleEntry.Kind.ROW ? "row.width" : "x." + kind.label(), kind, Severity.ERROR, 5, 10);
            CheckResult result = with(check("tags", "b\n1\n"), List.of(error));

            assertThat(Remedy.of(error).owner()).isNotEqualTo(Remedy.Owner.STANDARD);
            assertThat(report(result, Language.ZH)).contains("</strong>：", "title of ");
        });
    }

    @Test
    void asksTheOwnerOfTheStandardAboutWarningsOfSingleValues() throws Exception {
        RuleResult doubted = failing("x.code", RuleEntry.Kind.CODE, Severity.WARNING, 5, 10);
        RuleResult absent = failing("x.required", RuleEntry.Kind.REQUIRED, Severity.WARNING, 5, 10);

        String page = report(with(check("tags", "b\n1\n"), List.of(doubted, absent)), Language.EN);

        assertThat(page)
                .contains("Owner of the standard</strong>: first confirm", "Steward of the data</strong>: Have");
        assertThat(Remedy.of(absent).owner()).isEqualTo(Remedy.Owner.STEWARD);
    }

    @Test
    void suspectsTheColumnWhenEveryValueFails() throws Exception {
        RuleResult all = failing("x.code", RuleEntry.Kind.CODE, Severity.ERROR, 10, 10);
        RuleResult few = failing("x.code", RuleEntry.Kind.CODE, Severity.ERROR, 9, 9);
        RuleResult rows = failing("row.width", RuleEntry.Kind.ROW, Severity.ERROR, 50, 50);

        assertThat(Remedy.everyOne(all)).isTrue();
        assertThat(Remedy.everyOne(few)).isFalse();
        assertThat(Remedy.everyOne(rows)).isFalse();
        assertThat(report(with(check("tags", "b\n1\n"), List.of(all)), Language.ZH))
                .contains("先核对列的对应");
    }

    @Test
    void tellsPassedWarnedAndUnjudgedApart() throws Exception {
        assertThat(report(check("tags", "a,b\n1,2\n"), Language.ZH)).contains("✓ 通过</strong>", "无须处理");
        assertThat(report(check("tags", "a,b,d\n1,2,long\n"), Language.ZH)).contains("✓ 通过，有警告</strong>");
        assertThat(report(check("tags", "a,b\n"), Language.ZH)).contains("— 不能下结论</strong>");
        assertThat(report(with(check("tags", "a,b\n1,2\n"), List.of()), Language.ZH))
                .contains("— 不能下结论</strong>", "<dd>不适用</dd>", "没有。");
    }

    @Test
    void warnsWhenValuesAreShown() throws Exception {
        CheckOptions showing = SamplePackage.showing(SamplePackage.by("tags"));
        CheckResult shown = SamplePackage.check(showing, SamplePackage.text("-", "a,b\n1,2\n"));

        assertThat(report(shown, Language.ZH)).contains("<strong>含个人信息原值。</strong>");
        assertThat(report(check("tags", "a,b\n1,2\n"), Language.ZH)).doesNotContain("<strong>含个人信息原值。</strong>");
    }

    @Test
    void listsTheFirstOfVeryManyColumnsAndSources() throws Exception {
        String header = "b,," + String.join(",", Collections.nCopies(200, "x"));
        Source[] sources = new Source[5];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = SamplePackage.text("part-" + i + ".csv", header + "\n");
        }

        String page = report(SamplePackage.check(SamplePackage.by("tags"), sources), Language.EN);

        assertThat(page).contains("part-2.csv and others, 5 in all,", "; only the first 100 are listed", "(no name)");
    }

    @Test
    void staysSmallWhateverTheRulesHold() throws Exception {
        List<Example> examples = Collections.nCopies(
                5000,
                new Example(
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        2,
                        "x".repeat(100_000),
                        Words.same("y".repeat(100_000))));
        List<RuleResult> rules = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            RuleEntry rule = failing("rule-" + i, RuleEntry.Kind.CODE, Severity.ERROR, 1, 1)
                    .rule();
            rules.add(new RuleResult(rule, 6000, 6000, examples));
        }

        String page = report(with(check("tags", "b\n1\n"), rules), Language.ZH);

        assertThat(page.length()).isBetween(1_000_000, 40_000_000);
        assertThat(page).contains("前 100 处，共 6,000 处");
    }

    @Test
    void repeatsTheCheckByACommandThatAShellTakes() throws Exception {
        CheckResult odd = SamplePackage.check(
                SamplePackage.by("tags"),
                SamplePackage.text("-it's $(x).csv", "b\n1\n"),
                SamplePackage.text("-", "b\n"));

        assertThat(RepeatCommand.of(odd, Language.EN))
                .isEqualTo("zs --lang en check './-it'\\''s $(x).csv' - --model sample/tags --as-of 2026-02-28"
                        + " --format html --output report.html");
        assertThat(RepeatCommand.of(SampleResult.of(folder), Language.ZH))
                .isEqualTo("zs check 人员.csv - --model sample/everything --as-of 2026-02-28 --digest sha256"
                        + " --format html --output report.html");
        assertThat(RepeatCommand.mapped(odd)).isFalse();
    }

    @Test
    void showsWhatNothingWasThereToJudgeFor() throws Exception {
        String page = report(check("tags", "a,b\n"), Language.EN);

        assertThat(page)
                .contains("Not applicable, with rules but nothing to judge: ")
                .contains("0302 Conformity of format")
                .contains("Not assessed, the model has no rule for: ");
        String judged = report(check("tags", "a,b,c,d,e\n1,2,3,4,5\n"), Language.EN);
        assertThat(judged).doesNotContain("nothing to judge: ", "<td class=\"number\">not applicable");
        String half = report(check("everything", "age\n1\n2\n"), Language.EN);
        assertThat(half)
                .contains(
                        "not applicable",
                        "0105 Reference data",
                        "<td class=\"number\">—</td><td class=\"number\">0</td>");
    }

    @Test
    void namesTheSourcesThatReferencesLacked() throws Exception {
        CheckOptions one = SamplePackage.beside(
                SamplePackage.by("everything"), Map.of("people", SamplePackage.text("people.csv", "idNumber\n1\n")));
        Source rows = SamplePackage.text("a.csv", "idNumber,name,plate\n1,张三,京A12345\n");

        assertThat(report(SamplePackage.check(one, rows), Language.EN))
                .contains("owners was not given")
                .doesNotContain("people was not given", "people owners was not given");
    }

    @Test
    void saysThatColumnsWereMappedByHand() throws Exception {
        CheckOptions by = SamplePackage.by("tags");
        CheckOptions mapped = new CheckOptions(
                by.model(),
                by.reading(),
                new GivenMapping(Map.of("x", Optional.of("b"))),
                by.with(),
                by.settings(),
                false,
                by.digest());
        CheckResult result = SamplePackage.check(mapped, SamplePackage.text("a.csv", "x\n1\n"));

        assertThat(RepeatCommand.mapped(result)).isTrue();
        assertThat(report(result, Language.EN)).contains("add the same --map file");
        assertThat(report(check("tags", "b\n1\n"), Language.EN)).doesNotContain("add the same --map file");
    }

    @Test
    void namesUpToThreeSourcesAndAHundredColumnsWhole() throws Exception {
        String header = "b" + ",x".repeat(100) + "\n";
        Source[] three = {
            SamplePackage.text("1.csv", header),
            SamplePackage.text("2.csv", header),
            SamplePackage.text("3.csv", header)
        };

        assertThat(report(SamplePackage.check(SamplePackage.by("tags"), three), Language.EN))
                .doesNotContain("and others", "; only the first");
    }
}
