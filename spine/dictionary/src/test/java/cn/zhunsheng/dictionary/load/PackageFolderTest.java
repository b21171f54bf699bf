package cn.zhunsheng.dictionary.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Completeness;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Reference;
import cn.zhunsheng.dictionary.SamplePackage;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackageFolderTest {
    @TempDir
    Path root;

    @Test
    void readsEveryPartOfAPackage() {
        Loaded loaded = SamplePackage.load(root, SamplePackage.base());
        assertThat(loaded.problems()).isEmpty();
        StandardPackage base = loaded.find("base").orElseThrow();
        assertThat(base.heading().publisher()).isEqualTo(Words.same("准绳"));
        assertThat(base.heading().status()).isEqualTo("active");
        assertThat(base.standards().getFirst().subSystems()).containsExactly("甲", "乙");
        assertThat(base.standards().getFirst().cites()).hasToString("[GB/T 7408, GB/T 2260-2007]");
        assertThat(base.standards().getFirst().adopts()).hasToString("[ISO/IEC 5218:1977 MOD, ISO 9999]");
        assertThat(base.standards().getLast().cites()).isEmpty();
        assertThat(base.qualifiers()).hasSize(1);
        assertThat(base.roots().getFirst().abbreviations()).containsExactly("addr", "dz");
        assertThat(base.designations().getFirst().element()).hasToString("person.name");
        assertThat(base.vectors()).hasSize(15);
        Element id = base.elements().getFirst();
        assertThat(id.dataType()).isEqualTo(DataType.TEXT);
        assertThat(id.naming().synonyms()).containsExactly("身份证号", "ID Card");
        assertThat(id.format()).hasToString("Optional[an18]");
        assertThat(base.codeSets().getLast().completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(base.codeSets().getLast().evidence()).isEqualTo(Evidence.KNOWLEDGE);
        assertThat(base.codeSets().getFirst().codes()).extracting(Code::code).containsExactly("0", "1", "2", "9");
        assertThat(loaded.places().of("base", "element person.name")).isEqualTo("base/elements.csv, line 3");
        assertThat(loaded.places().of("base", "element x.y")).isEqualTo("base, element x.y");
        assertThat(loaded.find("other")).isEmpty();
    }

    @Test
    void readsTheHeadingAlone() throws IOException {
        Path folder = Files.createDirectories(root.resolve("alone"));
        assertThat(PackageFolder.heading(folder)).isEmpty();
        Files.writeString(folder.resolve("package.yaml"), "id: alone\nversion: 1.2\n");
        assertThat(PackageFolder.heading(folder).orElseThrow().version()).hasToString("1.2.0");
        assertThat(PackageFolder.heading(root.resolve("none"))).isEmpty();
    }

    @Test
    void readsAModelWithItsRulesCompiled() {
        Model model = SamplePackage.load(root, SamplePackage.base())
                .find("base")
                .orElseThrow()
                .models()
                .getFirst();
        assertThat(model.nulls()).containsExactly("NULL", "\\N");
        assertThat(model.fields().get(0).title()).isEqualTo(new Words("公民身份号码", "Identity number"));
        assertThat(model.fields().get(1).title()).isEqualTo(Words.same("名字"));
        assertThat(model.fields().get(2).everCodes()).isTrue();
        assertThat(model.fields().get(3).format()).hasToString("Optional[YYYYMMDD]");
        assertThat(model.fields().get(3).severity()).contains(Severity.WARNING);
        assertThat(model.keys()).containsExactly(List.of("idNumber"), List.of("name", "birthDate"));
        assertThat(model.references().get(0))
                .isEqualTo(new Reference.ToSource(List.of("mobile"), "phones", List.of("number")));
        assertThat(model.rowCount()).contains(new Model.RowCount(1, 1000));
        assertThat(model.rules()).extracting(r -> r.severity()).containsExactly(Severity.ERROR, Severity.WARNING);
        assertThat(model.rules().get(1).indicator()).isEqualTo("0402");
        assertThat(model.rules().get(0).expression()).hasToString("this.sexCode == sexOf(this.idNumber)");
    }

    @Test
    void readsPackagesThatDependOnEachOtherInAnyOrder() {
        Loaded loaded = SamplePackage.load(root, SamplePackage.city(), SamplePackage.base());
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.packages()).extracting(StandardPackage::id).containsExactly("city", "base");
    }

    @Test
    void readsThePackagesOfThisProject() throws IOException {
        Path standards = Path.of(System.getProperty("zhunsheng.house"), "standards");
        Loaded loaded = PackageFolder.read(PackageFolder.within(standards), List.of());
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.packages()).isNotEmpty();
    }

    @Test
    void findsThePackagesThatAFolderMeans() throws IOException {
        Path base = SamplePackage.base().write(root);
        Path city = SamplePackage.city().write(root);
        assertThat(PackageFolder.within(root)).containsExactly(base, city);
        assertThat(PackageFolder.within(base)).containsExactly(base);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("elements.csv", "synonyms", "synonims", "package.column_unknown", "elements.csv, line 1"),
                fault("elements.csv", "name_en,", "name,", "package.column_repeated", "elements.csv, line 1"),
                fault("elements.csv", ",sensitivity,", ",level,", "package.column_missing", "elements.csv, line 1"),
                fault("elements.csv", "person.name,姓名,", "person.name,", "package.row_width", "elements.csv, line 3"),
                fault("elements.csv", "person.name,姓名", "person.name,", "package.cell_empty", "elements.csv, line 3"),
                fault("elements.csv", "person.name,", "Person,", "package.cell_unreadable", "elements.csv, line 3"),
                fault("elements.csv", "字符型,a..30", "文本,a..30", "package.word_unknown", "elements.csv, line 3"),
                fault("elements.csv", "a..30", "zz9", "dictionary.format_unknown", "elements.csv, line 3"),
                fault("elements.csv", "scheme:GB", "schema:GB", "package.cell_unreadable", "elements.csv, line 2"),
                fault("elements.csv", "range:20..280", "range:20", "package.cell_unreadable", "elements.csv, line 6"),
                fault("elements.csv", "code-of:", "codeof:", "package.word_unknown", "elements.csv, line 4"),
                fault("elements.csv", "code-of:person.name", "nothing", "package.word_unknown", "elements.csv, line 4"),
                fault(
                        "elements.csv",
                        "code-of:person.name",
                        "code-of:X",
                        "package.cell_unreadable",
                        "elements.csv, line 4"),
                fault("elements.csv", "sensitive", "hidden", "package.word_unknown", "elements.csv, line 2"),
                fault(
                        "elements.csv",
                        "recorded,,,,verified,,,,",
                        "noted,,,,verified,,,,",
                        "package.word_unknown",
                        "elements.csv, line 3"),
                fault("elements.csv", "姓名,Name", "\"姓名\"x,Name", "package.table_unreadable", "elements.csv, line"),
                fault("standards.csv", "in-force", "inforce", "package.word_unknown", "standards.csv, line 2"),
                fault("standards.csv", "GB 11643-1999,", ",", "package.cell_empty", "standards.csv, line 3"),
                fault("standards.csv", "GB/T 7408", "七四零八", "package.cell_unreadable", "standards.csv, line 2"),
                fault("standards.csv", "5218:1977 MOD", "5218 EQV", "package.cell_unreadable", "standards.csv, line 2"),
                fault("codesets.csv", "AREA,", "AR EA,", "package.cell_unreadable", "codesets.csv, line 3"),
                fault("codesets.csv", "AREA,", ",", "package.cell_empty", "codesets.csv, line 3"),
                fault("codesets.csv", "AREA,", "AREAS,", "package.codes_missing", "codesets.csv, line 3"),
                fault("codesets.csv", "AREA,", "AREAS,", "package.code_set_unlisted", "base/codesets/AREA.csv"),
                fault("codesets.csv", "complete,", "whole,", "package.word_unknown", "codesets.csv, line 2"),
                fault("codesets/AREA.csv", "110101,东", "110000,东", "package.code_repeated", "AREA.csv, line 3"),
                fault("codesets/AREA.csv", "110101,东", ",东", "package.cell_empty", "AREA.csv, line 3"),
                fault("codesets/AREA.csv", "2015-09", "2015-13-41x", "package.cell_unreadable", "AREA.csv, line 5"),
                fault("codesets/AREA.csv", "2015-09", "2015-13", "package.cell_unreadable", "AREA.csv, line 5"),
                fault("vectors/all.csv", "1,valid", "1,good", "package.word_unknown", "all.csv, line 4"),
                fault(
                        "package.yaml",
                        "version: 1.2.0",
                        "version: one",
                        "package.value_unreadable",
                        "package.yaml, line 2"),
                fault("package.yaml", "id: base", "id: Base", "package.value_unreadable", "package.yaml, line 1"),
                fault("package.yaml", "id: base\n", "", "package.key_missing", "package.yaml, line 1"),
                fault("package.yaml", "status: active", "status: live", "package.word_unknown", "package.yaml, line 6"),
                fault("package.yaml", "status:", "state:", "package.key_unknown", "package.yaml, line 6"),
                fault(
                        "package.yaml",
                        "status: active",
                        "depends: [{id: X, version: '>=a'}]",
                        "package.value_unreadable",
                        "package.yaml, line 6"),
                fault("package.yaml", "status: active", "depends: none", "package.yaml_shape", "package.yaml, line 6"),
                fault(
                        "package.yaml",
                        "status: active",
                        "depends: [none]",
                        "package.yaml_shape",
                        "package.yaml, line 6"),
                fault(
                        "package.yaml",
                        "status: active",
                        "status: [active]",
                        "package.yaml_shape",
                        "package.yaml, line 6"),
                fault("package.yaml", "status: active", "id: base", "package.yaml_unreadable", "package.yaml, line 6"),
                fault(
                        "package.yaml",
                        "status: active",
                        "status: !!str active",
                        "package.yaml_unreadable",
                        "package.yaml, line 6"),
                fault(
                        "package.yaml",
                        "status: active",
                        "depends: !!set {}",
                        "package.yaml_unreadable",
                        "package.yaml, line 6"),
                fault(
                        "package.yaml",
                        "status: active",
                        "status: &a active",
                        "package.yaml_unreadable",
                        "package.yaml, line 6"),
                fault(
                        "package.yaml",
                        "status: active",
                        "status: *a",
                        "package.yaml_unreadable",
                        "package.yaml, line 6"),
                fault("package.yaml", "status: active", "[a]: b", "package.yaml_unreadable", "package.yaml, line 6"),
                fault("package.yaml", "status: active", "---\na: b", "package.yaml_unreadable", "package.yaml, line 6"),
                fault(
                        "package.yaml",
                        "status: active",
                        "status: \"a",
                        "package.yaml_unreadable",
                        "package.yaml, line 7"),
                fault(
                        "package.yaml",
                        "status: active",
                        "depends: " + "[".repeat(60),
                        "package.yaml_unreadable",
                        "package.yaml, line 6"),
                model("id: person-basic", "id: Person", "package.name_form", "line 1"),
                model("id: person-basic", "id: someone", "package.model_file_name", "line 1"),
                model("name: height", "name: Height", "package.name_form", "line 10"),
                model("name: height, ", "", "package.key_missing", "line 10"),
                model("name: height", "name: name", "package.field_repeated", "line 10"),
                model("person.height", "person.heigth", "dictionary.element_unknown", "line 10"),
                model("person.height}", "height}", "package.value_unreadable", "line 10"),
                model("format: YYYYMMDD,", "format: an8,", "dictionary.format_unknown", "line 9"),
                model("severity: warning}", "severity: grave}", "package.word_unknown", "line 9"),
                model("codes: ever", "codes: all", "package.word_unknown", "line 8"),
                model("required: true, ", "required: yes, ", "package.word_unknown", "line 6"),
                model("[[name, birthDate]]", "[[name, birthday]]", "package.field_unknown", "line 13"),
                model("[[name, birthDate]]", "[[name, [a]]]", "package.yaml_shape", "line 13"),
                model("fields: [mobile]", "fields: [mobil]", "package.field_unknown", "line 14"),
                model("toFields: [number]", "toFields: []", "package.reference_width", "line 15"),
                model(
                        "fields: [mobile], to: phones, toFields: [number]",
                        "to: phones",
                        "package.reference_width",
                        "line 15"),
                model("min: 1", "min: one", "package.value_unreadable", "line 17"),
                model("\"0402\"", "\"42\"", "package.name_form", "line 22"),
                model("id: known-area", "id: sex-matches-id", "package.rule_repeated", "line 19 and"),
                model("message: 区划未知\n", "source: ''\n", "package.key_missing", "line 25"),
                model("sexOf(this.idNumber)", "sexOf(this.idNumbr)", "rule.field_unknown", "line 20, at 1:"),
                model("assert: this.sexCode == sexOf(this.idNumber)", "assert: ''", "package.key_missing", "line 19"),
                model(model(), "fields: []\nid: person-basic", "package.key_missing", "line 1"),
                model(model(), "", "package.yaml_unreadable", "line 1"),
                model(model(), "- a", "package.yaml_shape", "line 1"));
    }

    private static Arguments fault(String file, String part, String by, String code, String where) {
        return Arguments.of(file, part, by, code, where);
    }

    private static Arguments model(String part, String by, String code, String where) {
        return Arguments.of("models/person-basic.yaml", part, by, code, where);
    }

    private static String model() {
        return SamplePackage.model();
    }

    @ParameterizedTest(name = "{3}: {1} -> {2}")
    @MethodSource("faults")
    void saysWhatIsWrongAndWhere(String file, String part, String by, String code, String where) {
        List<Problem> problems = SamplePackage.load(root, SamplePackage.base().change(file, part, by))
                .problems();
        assertThat(problems).extracting(Problem::code).contains(code);
        assertThat(problems)
                .filteredOn(p -> p.code().equals(code))
                .anySatisfy(p -> assertThat(p.where()).contains(where));
        assertThat(problems).allSatisfy(p -> {
            assertThat(p.what().zh()).isNotBlank();
            assertThat(p.fix().en()).isNotBlank();
        });
    }

    @Test
    void namesTheNearestColumnAndKey() {
        SamplePackage sample = SamplePackage.base()
                .change("elements.csv", "synonyms", "synonims")
                .change("package.yaml", "status:", "statsu:");
        assertThat(SamplePackage.load(root, sample).problems())
                .extracting(p -> p.what().en())
                .anyMatch(w -> w.contains("(nearest: synonyms)"))
                .anyMatch(w -> w.contains("(nearest: status)"));
    }

    @Test
    void givesEveryProblemAtOnce() {
        SamplePackage sample = SamplePackage.base()
                .change("elements.csv", "a..30", "zz9")
                .change("codesets.csv", "complete,", "whole,")
                .change("models/person-basic.yaml", "min: 1", "min: one");
        assertThat(SamplePackage.load(root, sample).problems()).hasSize(3);
    }

    @Test
    void looksAtTheRestWhenPackagesDoNotFitTogether() {
        Loaded loaded = SamplePackage.load(root, SamplePackage.city());
        assertThat(loaded.problems()).extracting(Problem::code).containsExactly("package.dependency_missing");
        assertThat(loaded.sound()).isFalse();
        assertThat(loaded.packages().getFirst().models().getFirst().rules()).isEmpty();
    }

    @Test
    void warnsOfFilesThatNobodyReads() {
        Loaded loaded = SamplePackage.load(
                root, SamplePackage.base().file("element.csv", "id\n").file("models/x.yml", "id: x\n"));
        assertThat(loaded.sound()).isTrue();
        assertThat(loaded.problems())
                .extracting(Problem::where)
                .containsExactly("base/element.csv", "base/models/x.yml");
    }

    @Test
    void takesAByteOrderMark() {
        SamplePackage sample = SamplePackage.base();
        assertThat(SamplePackage.load(root, sample.change("qualifiers.csv", "id,", "\uFEFFid,"))
                        .problems())
                .isEmpty();
    }

    @Test
    void refusesBytesThatAreNotUtf8WithTheirLine() throws IOException {
        Path folder = SamplePackage.base().write(root);
        Files.write(folder.resolve("qualifiers.csv"), new byte[] {'i', 'd', '\n', 'a', (byte) 0xC4, (byte) 0xD0});
        assertThat(PackageFolder.read(folder).problems())
                .extracting(Problem::code, Problem::where)
                .contains(tuple("package.encoding_unknown", "base/qualifiers.csv, line 2"));
    }

    @Test
    void refusesFilesBeyondSixtyFourMegabytes() throws IOException {
        Path folder = SamplePackage.base().write(root);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("qualifiers.csv").toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }
        assertThat(PackageFolder.read(folder).problems())
                .extracting(Problem::code)
                .contains("package.file_too_large");
    }

    @Test
    void refusesLinksThatLeadOutOfTheFolder() throws IOException {
        Path folder = SamplePackage.base().without("qualifiers.csv").write(root);
        Path secret = Files.writeString(root.resolve("secret.csv"), "id,name\nA,甲\n");
        Files.createSymbolicLink(folder.resolve("qualifiers.csv"), secret);
        assertThat(PackageFolder.read(folder).problems())
                .extracting(Problem::code)
                .contains("package.path_outside");
    }

    @Test
    void saysWhenThereIsNoFolderOrNoPackageInIt() throws IOException {
        assertThat(PackageFolder.read(root.resolve("nowhere")).problems())
                .extracting(Problem::code)
                .containsExactly("package.folder_missing");
        assertThat(PackageFolder.read(root).problems())
                .extracting(Problem::code)
                .containsExactly("package.heading_missing");
        Path folder = SamplePackage.base().without("elements.csv").write(root);
        Files.createDirectories(folder.resolve("elements.csv"));
        assertThat(PackageFolder.read(folder).problems())
                .extracting(Problem::code)
                .contains("package.file_unreadable");
    }

    @Test
    void readsAModelThatStandsByItself() throws IOException {
        Dictionary dictionary = SamplePackage.dictionary(root, SamplePackage.base());
        Path file = Files.writeString(
                root.resolve("mine.yaml"),
                "id: my-model\nfields:\n  - {name: sex, element: person.sex-code}\nrules:\n  - {id: r, assert: has(this.sex), message: m}\n");
        Loaded loaded = PackageFolder.readModel(file, dictionary);
        assertThat(loaded.problems()).isEmpty();
        StandardPackage own = loaded.packages().getFirst();
        assertThat(own.id()).isEqualTo("file-my-model");
        assertThat(own.heading().depends()).hasSize(1);
        assertThat(own.models().getFirst().rules()).hasSize(1);
        assertThat(own.models().getFirst().base()).isEqualTo(Optional.empty());
    }

    @Test
    void saysWhatIsWrongWithAModelThatStandsByItself() throws IOException {
        Dictionary dictionary = SamplePackage.dictionary(root, SamplePackage.base());
        assertThat(PackageFolder.readModel(root.resolve("none.yaml"), dictionary)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("package.file_missing");
        Path file = Files.writeString(
                root.resolve("mine.yaml"), "id: my-model\nfields:\n  - {name: sex, element: person.sex}\n");
        assertThat(PackageFolder.readModel(file, dictionary).problems())
                .extracting(Problem::code)
                .containsExactly("dictionary.element_unknown");
        assertThat(PackageFolder.readModel(Path.of("/"), dictionary).problems()).isNotEmpty();
    }
}
