package cn.zhunsheng.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Change.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DifferencesTest {
    private static final String MODEL = "models/person-basic.yaml";
    private static final String AREA = "codesets/AREA.csv";

    @TempDir
    Path root;

    private StandardPackage read(SamplePackage sample) {
        return SamplePackage.load(root, sample).packages().getFirst();
    }

    private List<Change> between(SamplePackage before, SamplePackage after) {
        StandardPackage first = read(before);
        return Differences.between(first, read(after));
    }

    @Test
    void findsNoDifferenceBetweenEqualPackages() {
        assertThat(between(SamplePackage.base(), SamplePackage.base())).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("standards.csv", "性别代码,Sex codes", "人的性别代码,Sex codes", "standard GB/T 2261.1-2003", false),
                change("standards.csv", "in-force,,总体", "withdrawn,,总体", "standard GB/T 2261.1-2003", false),
                change("standards.csv", "GB 2261-80,", "GB 2261-81,", "standard GB/T 2261.1-2003", false),
                change("standards.csv", "GB 2261-80,,", "GB 2261-80,GB/T 1,", "standard GB/T 2261.1-2003", false),
                change("standards.csv", "GB/T 7408|", "GB/T 7409|", "standard GB/T 2261.1-2003", false),
                change("standards.csv", "5218:1977 MOD", "5218:1977 IDT", "standard GB/T 2261.1-2003", false),
                change("qualifiers.csv", "代理人", "代办人", "qualifier DQ1", true),
                change("roots.csv", "addr|dz", "addr", "root 地址", false),
                change("roots.csv", "address", "place", "root 地址", false),
                change("roots.csv", "住址", "住处", "root 地址", false),
                change("designations.csv", "person.name", "person.note", "designation AAC003", false),
                change("schemes.csv", "verified", "knowledge", "scheme GB-11643", false),
                change("schemes.csv", "公民身份号码", "身份号码", "scheme GB-11643", false),
                element("person.name,姓名,", "person.name,名字,", true),
                element("姓名,Name,XM,,", "姓名,Name,XM,名,", false),
                element("姓名,Name,XM,", "姓名,Full name,XM,", false),
                element("姓名,Name,XM,", "姓名,Name,MZ,", true),
                element("XM,,名称", "XM,,全名", false),
                element("字符型,a..30", "数字型,n..30", true),
                element("a..30", "a..40", false),
                element("a..30", "a..20", true),
                element("a..30", "", false),
                element("a..30,,,personal", "a..30,,,sensitive", false),
                element("a..30,,,personal", "a..30,,,public", true),
                element("a..30,,,", "a..30,,pattern:.*,", true),
                element("a..30,,,", "a..30,字,,", true),
                element("recorded,,,,verified,,,,", "standard,,,,verified,,,,", false),
                element("recorded,,,,verified,,,,", "recorded,,,,knowledge,,,,", false),
                element("person.birth-date", ",,,knowledge", ",,,verified", true),
                element("person.note", "字符型,,,", "字符型,c..9,,", true),
                element("person.id-number", "身份证号|ID Card", "ID Card", true),
                change("codesets.csv", "区划代码", "行政区划代码", "code set AREA", false),
                change("codesets.csv", "2003,complete", "2004,complete", "code set GB-T-2261.1", false),
                change("codesets.csv", "complete,", "partial,", "code set GB-T-2261.1", false),
                change("codesets.csv", "partial,knowledge", "complete,verified", "code set AREA", true),
                change(AREA, "东城区", "东城", "code set AREA code 110101", true),
                change(AREA, "东城区,110000", "东城区,", "code set AREA code 110101", false),
                change(AREA, "东城区,110000,,,,", "东城区,110000,,2030,,", "code set AREA code 110101", true),
                change(AREA, "2015-09", "2014-09", "code set AREA code 110118", false),
                change(AREA, "2015-09", "", "code set AREA code 110118", false),
                change(AREA, "2010-10-31,110101", "2010-10-31,110118", "code set AREA code 110103", false),
                change(AREA, "and 2010-10-31", "and 2011-10-31", "code set AREA code 110103", false),
                change(AREA, "and 2010-10-31", "and 2010-10-30", "code set AREA code 110103", true),
                change(MODEL, "人员", "自然人", "model person-basic", false),
                change(MODEL, "title: {zh: 名字}", "title: {zh: 名}", "model person-basic field name", false),
                change(MODEL, "element: person.name,", "element: person.note,", "model person-basic field name", true),
                change(
                        MODEL,
                        "person.height}",
                        "person.height, required: true}",
                        "model person-basic field height",
                        true),
                change(
                        MODEL,
                        "person.id-number, required: true",
                        "person.id-number",
                        "model person-basic field idNumber",
                        false),
                change(
                        MODEL,
                        "format: YYYYMMDD,",
                        "format: YYYYMMDD|YYYY-MM-DD,",
                        "model person-basic field birthDate",
                        false),
                change(MODEL, "format: YYYYMMDD,", "format: YYYY-MM-DD,", "model person-basic field birthDate", true),
                change(MODEL, "format: YYYYMMDD,", "", "model person-basic field birthDate", true),
                change(
                        MODEL,
                        "person.height}",
                        "\"person.height\", format: \"n..3\"}",
                        "model person-basic field height",
                        true),
                change(MODEL, "severity: warning}", "severity: error}", "model person-basic field birthDate", true),
                change(
                        MODEL,
                        "person.height}",
                        "person.height, severity: warning}",
                        "model person-basic field height",
                        false),
                change(MODEL, "codes: ever", "codes: current", "model person-basic field sexCode", true),
                change(MODEL, ", role: 代理人", "", "model person-basic field mobile", true),
                change(MODEL, "[[name, birthDate]]", "[[name, height]]", "model person-basic", true),
                change(MODEL, "unique: [[name, birthDate]]\n", "", "model person-basic", false),
                change(MODEL, "  - {fields: [sexCode], codeset: GB-T-2261.1}\n", "", "model person-basic", false),
                change(MODEL, "nulls: [NULL,", "nulls: [", "model person-basic", true),
                change(MODEL, "rowCount: {min: 1, max: 1000}\n", "", "model person-basic", false),
                change(MODEL, "max: 1000", "max: 10", "model person-basic", true),
                change(
                        MODEL,
                        "this.sexCode ==",
                        "has(this.name) || this.sexCode ==",
                        "model person-basic rule sex-matches-id",
                        true),
                change(MODEL, "severity: error", "severity: warning", "model person-basic rule sex-matches-id", false),
                change(MODEL, "\"0402\"", "\"0401\"", "model person-basic rule sex-matches-id", false),
                change(MODEL, "性别不一致", "性别不符", "model person-basic rule sex-matches-id", false));
    }

    private static Arguments change(String file, String part, String by, String thing, boolean breaking) {
        return Arguments.of(file, part, by, thing, breaking);
    }

    private static Arguments element(String part, String by, boolean breaking) {
        return element("person.name", part, by, breaking);
    }

    private static Arguments element(String id, String part, String by, boolean breaking) {
        return change("elements.csv", part, by, "element " + id, breaking);
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @MethodSource("changes")
    void tellsWhetherAChangeBreaks(String file, String part, String by, String thing, boolean breaking) {
        List<Change> changes =
                between(SamplePackage.base(), SamplePackage.base().change(file, part, by));
        assertThat(changes)
                .filteredOn(c -> c.thing().equals(thing))
                .as("changes %s", changes)
                .isNotEmpty();
        assertThat(changes.stream().filter(c -> c.thing().equals(thing)).anyMatch(Change::breaking))
                .as("whether %s breaks", changes)
                .isEqualTo(breaking);
    }

    @Test
    void namesEveryoneThatARemovedElementBreaks() {
        SamplePackage after = SamplePackage.base()
                .change("elements.csv", "person.sex-code,性别代码", "person.gender-code,性别代码")
                .change(MODEL, "person.sex-code", "person.gender-code");
        List<Change> changes = between(SamplePackage.base(), after);
        assertThat(changes)
                .filteredOn(c -> c.thing().equals("element person.sex-code"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(Kind.REMOVED);
                    assertThat(c.breaking()).isTrue();
                    assertThat(c.affected())
                            .containsExactly(
                                    "model person-basic",
                                    "model person-basic field sexCode",
                                    "model person-basic rule sex-matches-id");
                });
        assertThat(changes)
                .filteredOn(c -> c.thing().equals("element person.gender-code"))
                .singleElement()
                .satisfies(c -> assertThat(c.kind()).isEqualTo(Kind.ADDED));
    }

    @Test
    void namesWhatOtherPackagesMakeOfIt() {
        StandardPackage first = read(SamplePackage.base().without(MODEL));
        StandardPackage second = read(SamplePackage.base().without(MODEL).change("elements.csv", "a..30", "a..20"));
        StandardPackage others = read(SamplePackage.base());
        assertThat(Differences.between(first, second).getFirst().affected()).doesNotContain("model person-basic");
        assertThat(Differences.between(first, second, List.of(others))
                        .getFirst()
                        .affected())
                .contains("model person-basic", "model person-basic field name");
    }

    @Test
    void followsACodeToTheModelsThatUseItsSet() {
        SamplePackage after = SamplePackage.base().change("codesets/GB-T-2261.1.csv", "9,未说明,", "8,未说明,");
        assertThat(between(SamplePackage.base(), after))
                .extracting(Change::thing)
                .containsExactly("code set GB-T-2261.1 code 8", "code set GB-T-2261.1 code 9");
        assertThat(between(SamplePackage.base(), after).getLast().affected())
                .contains("code set GB-T-2261.1", "element person.sex-code", "model person-basic field sexCode");
    }

    @Test
    void tellsAddedFieldsAndRulesThatBreakFromThoseThatDoNot() {
        SamplePackage before = SamplePackage.base()
                .change(MODEL, "  - {name: height, element: person.height}\n", "")
                .change(MODEL, "required: true, key: true", "key: true");
        SamplePackage required = SamplePackage.base()
                .change(MODEL, "element: person.height}", "element: person.height, required: true}");
        assertThat(between(before, required))
                .filteredOn(c -> c.thing().equals("model person-basic field height"))
                .extracting(Change::breaking)
                .containsExactly(false, true);
        SamplePackage without = SamplePackage.base().change(MODEL, "id: sex-matches-id", "id: other-rule");
        assertThat(between(without, SamplePackage.base()))
                .filteredOn(c -> c.thing().endsWith("rule sex-matches-id"))
                .extracting(Change::breaking)
                .containsExactly(false, true);
        SamplePackage weaker = SamplePackage.base().change(MODEL, "id: known-area", "id: other-area");
        assertThat(between(weaker, SamplePackage.base()))
                .filteredOn(c -> c.thing().endsWith("rule known-area"))
                .extracting(Change::breaking)
                .containsExactly(false);
    }

    @Test
    void followsWhatDerives() {
        StandardPackage city = SamplePackage.load(root, SamplePackage.base(), SamplePackage.city())
                .packages()
                .getLast();
        Uses uses = new Uses(List.of(city));
        assertThat(uses.of("element person.name"))
                .containsExactly("element resident.name", "model resident", "model resident field name");
        assertThat(uses.of("code set GB-T-2261.1")).contains("code set CITY-SEX", "element resident.sex-code");
        assertThat(uses.of("model person-basic")).containsExactly("model resident");
        assertThat(uses.of("scheme GB-11643")).containsExactly("model resident", "model resident rule known-area");
    }
}
