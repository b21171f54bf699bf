package cn.zhunsheng.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerificationTest {
    @TempDir
    Path root;

    @Test
    void findsNothingWrongInSoundPackages() {
        assertThat(SamplePackage.problems(root, SamplePackage.base(), SamplePackage.city()))
                .isEmpty();
    }

    @Test
    void findsNoErrorInThePackagesOfThisProject() throws IOException {
        Path standards = Path.of(System.getProperty("zhunsheng.house"), "standards");
        Loaded loaded = PackageFolder.read(PackageFolder.within(standards), List.of());
        assertThat(Verification.of(loaded.packages(), loaded.places(), SamplePackage.TODAY))
                .isEmpty();
    }

    static Stream<Arguments> faultsOfOnePackage() {
        return Stream.of(
                fault(
                        "elements.csv",
                        "person.name,姓名",
                        "person.sex-code,姓名",
                        "package.id_repeated",
                        "line 3 and base/elements.csv, line 4"),
                fault(
                        "elements.csv",
                        "person.count,人数",
                        "person.count,姓　名".replace("　", ""),
                        "package.name_repeated",
                        "line 7 and base/elements.csv, line 3"),
                fault(
                        "elements.csv",
                        ",性别,,人",
                        ",公民身份号码,,人",
                        "package.name_repeated",
                        "line 4 and base/elements.csv, line 2"),
                fault(
                        "elements.csv",
                        "code-of:person.name",
                        "code-of:person.nme",
                        "dictionary.element_unknown",
                        "line 4"),
                fault("elements.csv", ",,person.name,,", ",,person.nobody,,", "dictionary.element_unknown", "line 10"),
                fault(
                        "elements.csv",
                        "codeset:GB-T-2261.1",
                        "codeset:GB-T-2261.9",
                        "dictionary.code_set_unknown",
                        "line 4"),
                fault("elements.csv", "scheme:GB-11643", "scheme:GB-1164", "dictionary.scheme_unknown", "line 2"),
                fault("elements.csv", "1[3-9]\\d{9}", "1[3-9", "dictionary.pattern_unreadable", "line 8"),
                fault("elements.csv", "range:20..280", "range:a..b", "dictionary.range_unreadable", "line 6"),
                fault("elements.csv", "range:1900-01-01", "range:1900", "dictionary.range_unreadable", "line 5"),
                fault(
                        "elements.csv",
                        "字符型,n1,,codeset",
                        "字符型,n2,,codeset",
                        "package.codes_misfit",
                        "line 4 and base/codesets.csv, line 2"),
                fault("elements.csv", ",,person.name,,", ",,,person.nobody,", "dictionary.element_unknown", "line 10"),
                fault("schemes.csv", "GB-11643,公民", "GB-11644,公民", "package.scheme_unknown", "schemes.csv, line 2"),
                fault(
                        "qualifiers.csv",
                        "DQ1,代理人,DLR,甲,\n",
                        "DQ1,代理人,DLR,甲,\nDQ1,户主,HZ,,\n",
                        "package.id_repeated",
                        "line 2 and base/qualifiers.csv, line 3"),
                fault(
                        "roots.csv",
                        "名称,name",
                        "地址,name",
                        "package.id_repeated",
                        "roots.csv, line 2 and base/roots.csv, line 3"),
                fault(
                        "designations.csv",
                        "person.name",
                        "person.nobody",
                        "dictionary.element_unknown",
                        "designations.csv, line 2"),
                fault("codesets/AREA.csv", "崇文区,110000", "崇文区,110009", "package.code_missing", "AREA.csv, line 4"),
                fault(
                        "codesets/AREA.csv",
                        "2010-10-31,110101",
                        "2010-10-31,110109",
                        "package.code_missing",
                        "AREA.csv, line 4"),
                fault("codesets/AREA.csv", "北京市,,", "北京市,110101,", "package.code_circular", "AREA.csv, line 2"),
                fault("codesets/AREA.csv", "2015-09,,", "2015-09,2015,", "package.validity_order", "AREA.csv, line 5"),
                fault(
                        "codesets/GB-T-2261.1.csv",
                        "0,未知,Unknown\n1,男,Male\n2,女,Female\n9,未说明,\n",
                        "",
                        "package.codes_missing",
                        "codesets.csv, line 2"),
                fault(
                        "codesets.csv",
                        "partial,knowledge,,",
                        "partial,knowledge,NOTHING,",
                        "dictionary.code_set_unknown",
                        "codesets.csv, line 3"),
                fault("models/person-basic.yaml", "role: 代理人", "role: 代理", "package.qualifier_unknown", "line 11"),
                fault(
                        "models/person-basic.yaml",
                        "codeset: GB-T-2261.1",
                        "codeset: GB-T-2261.2",
                        "dictionary.code_set_unknown",
                        "line 1"),
                fault("models/person-basic.yaml", "'AREA'", "'AERA'", "dictionary.code_set_unknown", "line 25"),
                fault("models/person-basic.yaml", "'GB-11643'", "'GB-32100'", "dictionary.scheme_unknown", "line 25"),
                fault("models/person-basic.yaml", "source: 本项目", "base: nothing", "dictionary.model_unknown", "line 1"),
                fault(
                        "models/person-basic.yaml",
                        "element: person.name,",
                        "element: person.nobody,",
                        "dictionary.element_unknown",
                        "line 7"),
                fault(
                        "vectors/all.csv",
                        "codeset:GB-T-2261.1,3,invalid",
                        "codeset:GB-T-2261.1,3,valid",
                        "package.vector_fails",
                        "line 5"),
                fault("vectors/all.csv", "999,invalid", "99,invalid", "package.vector_fails", "line 7"),
                fault("vectors/all.csv", "format:an18", "format:zz18", "dictionary.format_unknown", "line 13"),
                fault("vectors/all.csv", "format:an18", "size:an18", "package.subject_unknown", "line 13"),
                fault("vectors/all.csv", "format:an18", "an18", "package.subject_unknown", "line 13"),
                fault(
                        "vectors/all.csv",
                        "element:person.note",
                        "element:person.notes",
                        "dictionary.element_unknown",
                        "line 11"));
    }

    private static Arguments fault(String file, String part, String by, String code, String where) {
        return Arguments.of(file, part, by, code, where);
    }

    @ParameterizedTest(name = "{3}: {1} -> {2}")
    @MethodSource("faultsOfOnePackage")
    void saysWhatIsWrongInsideAPackage(String file, String part, String by, String code, String where) {
        List<Problem> problems =
                SamplePackage.problems(root, SamplePackage.base().change(file, part, by));
        assertThat(problems)
                .filteredOn(p -> p.code().equals(code))
                .as("problems with code %s among %s", code, problems)
                .anySatisfy(p -> assertThat(p.where()).contains(where));
    }

    static Stream<Arguments> faultsBetweenPackages() {
        return Stream.of(
                fault(
                        "package.yaml",
                        ">=1.0 <2",
                        ">=2",
                        "package.dependency_version",
                        "city/package.yaml and base/package.yaml"),
                fault("package.yaml", "id: base", "id: bas", "package.dependency_missing", "city/package.yaml"),
                fault(
                        "elements.csv",
                        "a..20",
                        "a..40",
                        "package.derived_looser",
                        "city/elements.csv, line 2 and base/elements.csv, line 3"),
                fault(
                        "elements.csv",
                        "字符型,a..20,,personal",
                        "字符型,a..20,,public",
                        "package.derived_looser",
                        "city/elements.csv, line 2"),
                fault("elements.csv", "字符型,a..20", "数字型,n..20", "package.derived_looser", "city/elements.csv, line 2"),
                fault(
                        "elements.csv",
                        "codeset:CITY-SEX",
                        "codeset:AREA",
                        "package.derived_looser",
                        "city/elements.csv, line 3 and base/elements.csv, line 4"),
                fault(
                        "elements.csv",
                        "base/person.name",
                        "base/person.nobody",
                        "dictionary.element_unknown",
                        "city/elements.csv, line 2"),
                fault(
                        "codesets/CITY-SEX.csv",
                        "2,女",
                        "3,女",
                        "package.derived_looser",
                        "CITY-SEX.csv, line 3 and base/codesets.csv, line 2"),
                fault(
                        "codesets/CITY-SEX.csv",
                        "2,女",
                        "2,女性",
                        "package.derived_renamed",
                        "CITY-SEX.csv, line 3 and base/codesets.csv, line 2"),
                fault("codesets.csv", "AREA\n", "AREAS\n", "dictionary.code_set_unknown", "city/codesets.csv, line 3"),
                model("  - {name: height, element: person.height}\n", "", "is missing"),
                model("element: person.id-number, required: true", "element: person.id-number", "no longer required"),
                model("element: person.height", "element: person.height, codes: ever", "no longer in force"),
                model("element: person.height", "element: person.height, severity: warning", "only warns"),
                model("element: person.height", "element: person.count", "neither is nor derives"),
                model("format: YYYYMMDD,", "format: YYYY-MM-DD,", "more notations"),
                model("severity: error", "severity: warning", "'sex-matches-id' only warns"),
                model("id: known-area", "id: unknown-area", "Rule 'known-area' is missing"),
                model("unique: [[name, birthDate]]\n", "", "no longer unique"),
                model("  - {fields: [sexCode], codeset: GB-T-2261.1}\n", "", "reference of (sexCode)"),
                model("nulls: [NULL,", "nulls: [NULL, none,", "none is taken for absent"),
                model("max: 1000", "max: 2000", "row count"),
                model("min: 1,", "min: 0,", "row count"),
                model("rowCount: {min: 1, max: 1000}\n", "", "row count"));
    }

    private static Arguments model(String part, String by, String what) {
        return Arguments.of("models/resident.yaml", part, by, "package.derived_looser", what);
    }

    @ParameterizedTest(name = "{3}: {1} -> {2}")
    @MethodSource("faultsBetweenPackages")
    void saysWhatIsWrongBetweenPackagesWithBothPlaces(String file, String part, String by, String code, String words) {
        List<Problem> problems = SamplePackage.problems(
                root, SamplePackage.base(), SamplePackage.city().change(file, part, by));
        assertThat(problems)
                .filteredOn(p -> p.code().equals(code))
                .as("problems with code %s among %s", code, problems)
                .anySatisfy(p -> assertThat(p.where() + " " + p.what().en()).contains(words));
        assertThat(problems)
                .filteredOn(p -> p.code().equals("package.derived_looser"))
                .allSatisfy(p -> assertThat(p.where())
                        .contains("city/")
                        .contains(" and ")
                        .contains("base/"));
    }

    @Test
    void warnsThatAChangedRuleMayBeLooser() {
        SamplePackage city = SamplePackage.city()
                .change("models/resident.yaml", "this.sexCode == sexOf", "has(this.name) || this.sexCode == sexOf");
        assertThat(SamplePackage.problems(root, SamplePackage.base(), city))
                .extracting(Problem::code, Problem::severity)
                .containsExactly(tuple("package.derived_rule_changed", Severity.WARNING));
    }

    @Test
    void findsDependenciesThatRunInACircle() {
        SamplePackage base = SamplePackage.base().append("package.yaml", "depends: [{id: city, version: '>=1'}]\n");
        assertThat(SamplePackage.problems(root, base, SamplePackage.city()))
                .filteredOn(p -> p.code().equals("package.dependency_circular"))
                .anySatisfy(p -> assertThat(p.what().en()).contains("base → city → base"));
    }

    @Test
    void findsAPackageThatIsGivenTwice() {
        StandardPackage base =
                SamplePackage.load(root, SamplePackage.base()).packages().getFirst();
        assertThat(Verification.of(List.of(base, base), Places.NONE, SamplePackage.TODAY))
                .extracting(Problem::code)
                .containsExactly("package.id_repeated");
    }

    @Test
    void namesBothPlacesOfAnAmbiguousReference() {
        SamplePackage other = new SamplePackage("other")
                .file("elements.csv", "id,name,data_type,sensitivity,evidence\nperson.name,名,字符型,public,own\n");
        SamplePackage city =
                SamplePackage.city().change("package.yaml", "<2\"}]", "<2\"}, {id: other, version: \">=1\"}]");
        assertThat(SamplePackage.problems(root, SamplePackage.base(), other, city))
                .filteredOn(p -> p.code().equals("dictionary.reference_ambiguous"))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.where())
                        .contains("base, element person.name")
                        .contains("other, element"));
    }
}
