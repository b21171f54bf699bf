package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Severity;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The door: sources in, findings out, by models of the sample package.
class CheckTest {
    private static final String ID = "11010519491231002X";
    private static final CheckOptions EVERYTHING = SamplePackage.showing(SamplePackage.by("everything"));
    private static final CheckOptions TAGS = SamplePackage.showing(SamplePackage.by("tags"));

    @TempDir
    Path folder;

    /// How the rule judged a file of this one column: tested and failed.
    private static List<Long> judged(String field, String rule, String... values) throws Exception {
        String rows = field + ",未知\n" + String.join(",\n", values) + ",\n";
        List<Long> counts = new ArrayList<>();
        for (Encoding encoding : Encoding.values()) {
            Source source = new Source.Stream("a.csv", new ByteArrayInputStream(rows.getBytes(encoding.charset())));
            CheckOptions options = new CheckOptions(
                    EVERYTHING.model(),
                    new SourceOptions(Optional.of(encoding), Optional.empty(), Optional.empty(), Optional.empty()),
                    GivenMapping.NONE,
                    Map.of(),
                    EVERYTHING.settings(),
                    true,
                    Optional.empty());
            RuleResult result = SamplePackage.rule(SamplePackage.check(options, source), rule);
            List<Long> here = List.of(result.tested(), result.failed());
            assertThat(counts.isEmpty() ? here : counts)
                    .as("UTF-8 and GB18030 count alike")
                    .isEqualTo(here);
            counts = here;
        }
        return counts;
    }

    /// Values are joined by blanks; `~` stands for an absent one.
    @ParameterizedTest
    @CsvSource({
        "idNumber, idNumber.required, " + ID + " ~ NULL 无 x, 5, 3",
        "idNumber, idNumber.format, " + ID + " ~ NULL 无 x, 2, 1",
        "idNumber, idNumber.scheme, " + ID + " 110105194912310021 x 一二三四五六七八九十一二三四五六七八, 3, 2",
        "idNumber, idNumber.unique, " + ID + " " + ID + " 110105194912310021 ~ " + ID + ", 3, 2",
        "name, name.format, 张三 a张 ~, 2, 0",
        "colour, colour.code, 1 2 3 4 5 ~ 9 x, 6, 4",
        "colour, colour.reference, 1 2 3 4 ~ 9 x, 2, 0",
        "onceColour, onceColour.code, 1 3 4 5 ~ 9, 5, 1",
        "shape, shape.code, 甲 乙 丙 a ~, 4, 1",
        "shape, shape.format, 甲 甲乙丙 ~, 2, 1",
        "plate, plate.pattern, 京A12345 沪B54321 晋A12345 京a12345 x ~, 5, 3",
        "born, born.format, 1949-12-31 19491231 1949/12/31 1949-02-30 ~, 4, 2",
        "born, born.range, 1899-12-31 1900-01-01 2026-12-31 20270101 ~ x, 4, 2",
        "left, left.range, 2030-12-31 ~, 1, 1",
        "age, age.range, 0 150 151 ~, 3, 1",
        "age, age.format, 0 150 -1 1.5 1000 ~, 5, 2",
        "floor, floor.range, 99 100 0 ~, 3, 1",
        "amount, amount.range, 0.00 0.01 1.5 ~, 3, 1",
        "amount, amount.format, 0.001 1.23 x ~, 3, 2",
        "member, member.format, 0 1 2 ~, 3, 1",
        "grade, grade.range, 3 x 9 +4.5 1. -3 ~, 6, 4",
    })
    void judgesByEveryKindOfRule(String field, String rule, String values, long tested, long failed) throws Exception {
        String[] all = values.replace("~", "").split(" ", -1);

        assertThat(judged(field, rule, all)).containsExactly(tested, failed);
    }

    private static CheckResult everything(String text) throws Exception {
        return SamplePackage.check(EVERYTHING, SamplePackage.text("a.csv", text));
    }

    @Test
    void testsARuleWhereItsFieldsHoldSoundValues() throws Exception {
        CheckResult result = everything("""
                seen,born,plate,age,member,amount
                2020-01-01 00:00:00,20200101,,17,1,0.01
                2019-12-31 23:59:59,20200101,京A12345,17,1,0.02
                ,20200101,京A12345,18,0,0.01
                2019-12-31 23:59:59,x,,0,x,9.00
                """);

        RuleResult seen = SamplePackage.rule(result, "seen-after-birth");
        assertThat(List.of(seen.tested(), seen.failed())).containsExactly(2L, 1L);
        assertThat(seen.rule().indicator()).isEqualTo("0503");
        assertThat(seen.examples().getFirst().value()).isEqualTo("born=20200101, seen=2019-12-31 23:59:59");
        RuleResult adult = SamplePackage.rule(result, "adult-or-no-plate");
        assertThat(List.of(adult.tested(), adult.failed())).containsExactly(4L, 1L);
        RuleResult members = SamplePackage.rule(result, "amount-of-members");
        assertThat(List.of(members.tested(), members.failed())).containsExactly(3L, 1L);
        assertThat(SamplePackage.rule(
                                everything("onceColour,idNumber\n3," + ID + "\n9," + ID + "\n"),
                                "known-colour-and-number")
                        .tested())
                .isEqualTo(1);
    }

    @Test
    void testsNothingWhereARuleHasNoColumn() throws Exception {
        CheckResult result = everything("age,seen\n1,\n");

        assertThat(result.rules().stream().filter(r -> r.tested() > 0))
                .extracting(r -> r.rule().id())
                .containsExactly(
                        "row.empty",
                        "row.encoding",
                        "row.width",
                        "age.format",
                        "age.range",
                        "adult-or-no-plate",
                        "column.missing",
                        "column.missing",
                        "row.count");
        assertThat(SamplePackage.rule(result, "adult-or-no-plate").failed())
                .as("A field without a column has no value")
                .isZero();
        assertThat(result.rules())
                .filteredOn(r -> r.tested() == 0)
                .allSatisfy(r -> assertThat(r.failed()).isZero());
        List<RuleResult> missing = result.rules().stream()
                .filter(r -> r.rule().id().equals("column.missing"))
                .toList();
        assertThat(missing).extracting(r -> r.rule().field().orElseThrow()).containsExactly("idNumber", "name");
        assertThat(missing).extracting(RuleResult::tested).containsOnly(1L);
        assertThat(missing).extracting(RuleResult::failed).containsOnly(1L);
        assertThat(missing).extracting(r -> r.rule().severity()).containsExactly(Severity.ERROR, Severity.WARNING);
    }

    @Test
    void countsTheRowsOfAllSources() throws Exception {
        CheckResult few = everything("age\n1\n");
        CheckResult two = SamplePackage.check(
                EVERYTHING, SamplePackage.text("a.csv", "age\n1\n"), SamplePackage.text("b.csv", "age\n\n2\n"));
        CheckResult many = everything("age\n" + "1\n".repeat(1001));
        CheckResult open = SamplePackage.check(SamplePackage.by("visit"), SamplePackage.text("a.csv", "seen\n"));

        assertThat(SamplePackage.rule(few, "row.count").failed()).isEqualTo(1);
        assertThat(SamplePackage.rule(few, "row.count").rule().title().en()).isEqualTo("2 to 1,000 rows");
        assertThat(SamplePackage.rule(two, "row.count").failed()).isZero();
        assertThat(two.rows()).isEqualTo(2);
        assertThat(SamplePackage.rule(many, "row.count").failed()).isEqualTo(1);
        assertThat(SamplePackage.rule(open, "row.count").failed()).isEqualTo(1);
        assertThat(SamplePackage.rule(open, "row.count").rule().title().en()).isEqualTo("at least 2 rows");
    }

    @Test
    void findsDuplicatesAcrossSourcesOfAnyKindAndEncoding() throws Exception {
        byte[] gb = "标签乙,标签甲,标签丙\nx,张三,1\ny,李四,2\n".getBytes(Encoding.GB18030.charset());
        Source file = new Source.File(Files.write(folder.resolve("gb.csv"), gb));
        Source stream = SamplePackage.text("utf8.csv", "a,b,c\n张三,x,1\n\n王五,,1\n李四,y,9\n");
        Source again = new Source.Stream("again.csv", new ByteArrayInputStream(gb));

        CheckResult result = SamplePackage.check(TAGS, file, stream, again);

        RuleResult unique = SamplePackage.rule(result, "a.unique");
        assertThat(List.of(unique.tested(), unique.failed())).containsExactly(7L, 4L);
        assertThat(unique.examples())
                .extracting(e -> e.source() + " " + e.record() + " " + e.line() + " " + e.value())
                .containsExactly("1 1 2 张三", "1 3 5 李四", "2 1 2 张三", "2 2 3 李四");
        RuleResult pair = SamplePackage.rule(result, "b+c.unique");
        assertThat(List.of(pair.tested(), pair.failed())).containsExactly(6L, 3L);
        assertThat(pair.examples().getFirst().value()).isEqualTo("b=x, c=1");
        assertThat(pair.rule().field()).contains("b+c");
        assertThat(pair.rule().element()).isEmpty();
    }

    @Test
    void followsReferencesToOtherSources() throws Exception {
        byte[] owners = "OWNER,CP,别的\n张三,京A12345,\n李四,沪A12345,\n".getBytes(Encoding.GB18030.charset());
        Map<String, Source> with = Map.of(
                "people",
                SamplePackage.text("people.csv", "GMSFHM\n" + ID + "\n\nNULL\n"),
                "owners",
                new Source.File(Files.write(folder.resolve("owners.csv"), owners)));
        String rows = "idNumber,name,plate\n%s,张三,京A12345\n110105194912310021,李四,京A12345\n,李四,沪A12345\nNULL,,\n"
                .formatted(ID);

        CheckResult result =
                SamplePackage.check(SamplePackage.beside(EVERYTHING, with), SamplePackage.text("a.csv", rows));

        RuleResult people = SamplePackage.rule(result, "idNumber.reference");
        assertThat(List.of(people.tested(), people.failed())).containsExactly(1L, 0L);
        RuleResult owned = SamplePackage.rule(result, "name+plate.reference");
        assertThat(List.of(owned.tested(), owned.failed())).containsExactly(3L, 1L);
        assertThat(owned.examples().getFirst().value()).isEqualTo("name=李四, plate=京A12345");
        assertThat(owned.examples().getFirst().expected().en()).isEqualTo("a value held in owner+plate of owners");
        assertThat(result.sources()).hasSize(1);
        assertThat(result.rows()).isEqualTo(4);
    }

    @Test
    void asksNoReferenceWhoseSourceIsNotGiven() throws Exception {
        assertThat(everything("idNumber\n" + ID + "\n").rules())
                .noneMatch(r -> r.rule().id().equals("idNumber.reference"));
    }

    @Test
    void refusesAReferencedSourceWithoutTheColumn() {
        CheckOptions options =
                SamplePackage.beside(EVERYTHING, Map.of("people", SamplePackage.text("people.csv", "x\n1\n")));

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> SamplePackage.check(options, SamplePackage.text("a.csv", "idNumber\n1\n")));

        assertThat(refusal.code()).isEqualTo("mapping.column_absent");
    }

    @Test
    void choosesTheModelByTheHeaderUnlessItIsNamed() throws Exception {
        CheckOptions unnamed = new CheckOptions(
                Optional.empty(),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                Settings.of(1, 1),
                false,
                Optional.empty());

        CheckResult result = SamplePackage.check(unnamed, SamplePackage.text("a.csv", "标签甲,标签乙\n1,2\n"));

        assertThat(result.model().id()).isEqualTo("tags");
        assertThat(result.modelPackage()).isEqualTo("sample");
        assertThat(result.day()).isEqualTo(SamplePackage.DAY);
        assertThat(result.packages())
                .extracting(p -> p.id() + " " + p.version())
                .containsExactly("sample 1.2.0");
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> SamplePackage.check(unnamed, SamplePackage.text("a.csv", "x\n1\n")));
        assertThat(refusal.code()).isEqualTo("model.choice_unclear");
    }

    @Test
    void failsBySeverity() throws Exception {
        CheckResult clean = SamplePackage.check(TAGS, SamplePackage.text("a.csv", "a,b,d\n1,2,3\n"));
        CheckResult warned = SamplePackage.check(TAGS, SamplePackage.text("a.csv", "a,b,d\n1,2,long\n"));
        CheckResult wrong = SamplePackage.check(TAGS, SamplePackage.text("a.csv", "a,b,d\n1,,long\n"));

        assertThat(clean.fails(Severity.WARNING)).isFalse();
        assertThat(warned.fails(Severity.WARNING)).isTrue();
        assertThat(warned.fails(Severity.ERROR)).isFalse();
        assertThat(wrong.fails(Severity.ERROR)).isTrue();
    }

    private static Supplier<MessageDigest> sha256() {
        return () -> {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Test
    void makesTheDigestOfTheBytesAsGiven() throws Exception {
        byte[] bytes = "a,b\n1,2\n".getBytes(Charset.forName("UTF-16"));
        CheckOptions options = new CheckOptions(
                Optional.of("tags"),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                Settings.of(1, 1),
                false,
                Optional.of(sha256()));

        CheckResult result = SamplePackage.check(
                options,
                new Source.File(Files.write(folder.resolve("a.csv"), bytes)),
                new Source.Stream("-", new ByteArrayInputStream(bytes)));

        String expected = "sha256:" + HexFormat.of().formatHex(sha256().get().digest(bytes));
        assertThat(result.sources()).extracting(s -> s.digest().orElseThrow()).containsOnly(expected);
        assertThat(result.sources())
                .extracting(SourceResult::bytes)
                .containsExactly(Optional.of((long) bytes.length), Optional.empty());
    }

    @Test
    void tellsAListenerOfEveryFailureInOrder() throws Exception {
        String text = "a,b\n1,\n\n1,2,3\nlong,5\n1,6\n1,7\n";
        List<String> heard = new ArrayList<>();
        CheckOptions options = new CheckOptions(
                TAGS.model(), TAGS.reading(), TAGS.given(), Map.of(), Settings.of(1, 0), true, Optional.empty());

        CheckResult result = new Check(SamplePackage.DICTIONARY, SamplePackage.DAY)
                .run(
                        List.of(SamplePackage.text("t.csv", text)),
                        options,
                        Optional.of((source, rule, example) ->
                                heard.add(source + ":" + example.line() + " " + rule.id() + " " + example.value())));

        assertThat(heard)
                .containsExactly(
                        "t.csv:2 b.required ",
                        "t.csv:3 row.empty ",
                        "t.csv:4 row.width 1,2,3",
                        "t.csv:5 a.format long",
                        "t.csv:6 a.unique 1",
                        "t.csv:7 a.unique 1");
        assertThat(result.rules()).allSatisfy(r -> assertThat(r.examples()).isEmpty());
    }

    @Test
    void keepsTheFirstExamplesOfEachRule() throws Exception {
        CheckResult result = SamplePackage.check(
                TAGS,
                SamplePackage.text("a.csv", "a,b\n" + "long,1\n".repeat(30)),
                SamplePackage.text("b.csv", "a\nlong\n"));

        RuleResult format = SamplePackage.rule(result, "a.format");
        assertThat(format.failed()).isEqualTo(31);
        assertThat(format.examples())
                .extracting(Example::record)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(SamplePackage.rule(result, "column.missing").tested()).isEqualTo(1);
    }

    @Test
    void masksUnlessValuesAreAskedFor() throws Exception {
        String text = "idNumber,name,plate\n110105194912310021,张三,京A12345\n,张三,京A12345\nx\n";
        CheckResult masked = SamplePackage.check(SamplePackage.by("everything"), SamplePackage.text("a.csv", text));

        assertThat(masked.valuesShown()).isFalse();
        assertThat(SamplePackage.rule(masked, "idNumber.scheme")
                        .examples()
                        .getFirst()
                        .value())
                .isEqualTo("1****************1");
        assertThat(SamplePackage.rule(masked, "row.width").examples().getFirst().value())
                .isEqualTo("*");
        assertThat(SamplePackage.rule(masked, "name+plate.unique")
                        .examples()
                        .getFirst()
                        .value())
                .isEqualTo("name=张*, plate=京A12345");
        assertThat(everything(text).valuesShown()).isTrue();
    }

    @Test
    void judgesAnEmptyFileWithAHeader() throws Exception {
        CheckResult result = SamplePackage.check(TAGS, SamplePackage.text("a.csv", "a,b"));

        assertThat(result.rows()).isZero();
        assertThat(result.scores().total()).isEmpty();
        assertThat(result.sources().getFirst().unmapped()).isEmpty();
    }

    @Test
    void refusesASourceOfWhichNoColumnHasAField() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> SamplePackage.check(TAGS, SamplePackage.text("x.csv", "人口表\na,b\n1,2\n")));

        assertThat(refusal.code()).isEqualTo("mapping.columns_unknown");
        assertThat(refusal.where()).isEqualTo("x.csv");
        assertThat(refusal.fix().en()).isEqualTo("The header seems to be row 2: add --header-row 2");
    }
}
