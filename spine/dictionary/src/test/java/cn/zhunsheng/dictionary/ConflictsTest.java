package cn.zhunsheng.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.load.Loaded;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsTest {
    private static final String COLUMNS =
            "id,name,synonyms,definition,data_type,format,value_domain,sensitivity,evidence,relations\n";

    @TempDir
    Path root;

    private List<Problem> conflicts(SamplePackage... packages) {
        Loaded loaded = SamplePackage.load(root, packages);
        return Conflicts.in(loaded.packages(), loaded.places());
    }

    private static SamplePackage elements(String id, String rows) {
        return new SamplePackage(id).file("elements.csv", COLUMNS + rows);
    }

    @Test
    void findsNothingInPackagesThatAgree() {
        assertThat(conflicts(SamplePackage.base(), SamplePackage.city())).isEmpty();
    }

    @Test
    void findsOneNameForDifferentThingsAcrossPackages() {
        List<Problem> found = conflicts(
                elements("a", "x.name,姓名,,,字符型,a..30,,public,own,\n"),
                elements("b", "y.name,ＸＭ,姓名|名,,字符型,a..50,pattern:.*,public,own,\n"));
        assertThat(found).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("package.name_conflict");
            assertThat(p.severity()).isEqualTo(Severity.WARNING);
            assertThat(p.where()).isEqualTo("a/elements.csv, line 2 and b/elements.csv, line 2");
            assertThat(p.what().en()).contains("format 'a..30' against 'a..50'").contains("value domain");
        });
    }

    @Test
    void acceptsOneNameForEqualThings() {
        assertThat(conflicts(
                        elements("a", "x.name,姓名,,名,字符型,a..30,,public,own,\n"),
                        elements("b", "y.name,姓名,,名,字符型,a..30,,internal,own,\n")))
                .isEmpty();
    }

    @Test
    void findsOneSynonymForDifferentThingsInsideAPackage() {
        assertThat(conflicts(
                        elements("a", "x.code,代码甲,代码,甲,字符型,n1,,public,own,\nx.other,代码乙,代码,乙,数字型,n..2,,public,own,\n")))
                .extracting(Problem::code)
                .containsExactly("package.name_conflict");
    }

    @Test
    void findsThingsSaidToBeTheSameThatDiffer() {
        assertThat(conflicts(elements("a", """
                        x.code,基本编码,,,字符型,an12,scheme:A,public,own,
                        x.old,旧基本编码,基本编码,,字符型,an..10,,public,own,same-as:x.code
                        """))).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("package.relation_conflict");
            assertThat(p.what().en()).contains("an..10").contains("an12").contains("scheme:A");
        });
    }

    @Test
    void findsANarrowerThingThatDoesNotFit() {
        List<Problem> found = conflicts(elements("a", """
                x.name,名称,,,字符型,a..30,,public,own,
                x.long,长名称,,,字符型,a..50,,public,own,narrower-than:x.name
                x.short,短名称,,,字符型,a..5,,public,own,narrower-than:x.name
                x.free,随意,,,字符型,,,public,own,narrower-than:x.name
                x.part,部分,,,字符型,a..99,,public,own,part-of:x.name|narrower-than:x.free
                """));
        assertThat(found).singleElement().satisfies(p -> assertThat(p.where()).contains("line 3"));
    }

    private static SamplePackage codes(String id, String set, String title, String rows) {
        return new SamplePackage(id)
                .file("codesets.csv", "id,title,completeness,evidence\n%s,%s,complete,own\n".formatted(set, title))
                .file("codesets/" + set + ".csv", "code,name\n" + rows);
    }

    @Test
    void findsOneCodeWithTwoMeanings() {
        assertThat(conflicts(
                        codes("a", "A-FWDX", "服务对象代码", "1,自然人\n5,行政机关\n"),
                        codes("b", "B-FWDX", "服务对象代码（平台）", "1,自然人\n5,非法人企业\n")))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo("package.code_conflict");
                    assertThat(p.what().en()).contains("5: 行政机关 / 非法人企业").doesNotContain("1:");
                });
        assertThat(conflicts(codes("a", "SET", "甲", "1,一\n"), codes("b", "SET", "乙", "1,壹\n")))
                .hasSize(1);
        assertThat(conflicts(codes("a", "A", "甲", "1,一\n"), codes("b", "B", "乙", "1,壹\n")))
                .isEmpty();
    }

    @Test
    void findsOneStandardWithTwoTitles() {
        SamplePackage one = new SamplePackage("a").file("standards.csv", "number,title\nGB/T 1-2020,甲\nGB 2-2020,\n");
        SamplePackage other = new SamplePackage("b")
                .file("standards.csv", "number,title\nGB／T 1-2020,乙\nGB 2-2020,丙\nGB/T 1-2020,甲 \n");
        assertThat(conflicts(one, other)).extracting(Problem::code).containsExactly("package.standard_conflict");
    }
}
