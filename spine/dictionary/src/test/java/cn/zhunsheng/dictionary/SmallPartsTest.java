package cn.zhunsheng.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPartsTest {
    @ParameterizedTest
    @CsvSource({
        "1,1.0.0,0",
        "1.2,1.10,-1",
        "2,1.9.9,1",
        "1.0.1,1.0.2,-1",
        "1.0.0-draft.1,1.0.0,-1",
        "1.0.0,1.0.0-draft.1,1",
        "1.0.0-a,1.0.0-b,-1"
    })
    void ordersVersions(String one, String other, int order) {
        assertThat(Integer.signum(Version.parse(one).compareTo(Version.parse(other))))
                .isEqualTo(order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB/T 2260",
                "GB 11643-1999",
                "DB37/T 3448.3-2019",
                "DB3701/T 12-2024",
                "GB/Z 24294.1-2018",
                "20190834-T-469",
                "GW0013-2017",
                "ZWFW C 0202-2019",
                "GA/T 2000.156-2016",
                "ISO 3166-1:2020",
                "ISO/IEC 11179-6",
                "ISO/IEC GUIDE 2:2004",
                "ITU-T X.509",
                "ISO 8601 IDT",
                "ISO/IEC 9594-8:2020 MOD",
                "ISO 4217 NEQ"
            })
    void readsWhatStandardsNameAndPrintsItAgain(String text) {
        assertThat(Adoption.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IDT", " IDT", "GB/T", "国发〔2016〕51号", "gb/t 2260", "GB/T 2260,GB/T 7408", "ISO 1 EQV"})
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> Adoption.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no number of a standard");
    }

    @Test
    void namesADegreeInLowerCase() {
        assertThat(Adoption.Degree.MOD.id()).isEqualTo("mod");
    }

    @Test
    void printsAVersionWhole() {
        assertThat(Version.parse("1.2-x")).hasToString("1.2.0-x");
        assertThatThrownBy(() -> Version.parse("v1")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        ">=1.2 <2,1.2.0,true",
        ">=1.2 <2,2.0.0,false",
        ">1,1.0.0,false",
        "<=1,1.0.0,true",
        "=1.0.3,1.0.3,true",
        "1.0.3,1.0.4,false"
    })
    void tellsWhetherAVersionIsInRange(String range, String version, boolean inside) {
        assertThat(VersionRange.parse(range).holds(Version.parse(version))).isEqualTo(inside);
    }

    @Test
    void printsARangeAsItIsRead() {
        assertThat(VersionRange.parse(" >=1.2  <2 ")).hasToString(">=1.2.0 <2.0.0");
        assertThatThrownBy(() -> VersionRange.parse("")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2000,,1999-12-31,false",
        "2000,,2000-01-01,true",
        ",2010-10,2010-09-30,true",
        ",2010-10,2010-10-01,false",
        ",between 2010 and 2012,2011-06-01,true",
        ",between 2010 and 2012,2012-01-01,false",
        "between 2010 and 2012,,2010-01-01,true"
    })
    void tellsWhetherACodeIsInForce(String from, String until, LocalDate day, boolean holds) {
        Validity validity = new Validity(from == null ? "" : from, until == null ? "" : until);
        assertThat(validity.holdsOn(day)).isEqualTo(holds);
    }

    @Test
    void tellsWhetherOnePeriodCoversAnother() {
        Validity tens = new Validity("2010", "2020");
        assertThat(Validity.ALWAYS.covers(tens)).isTrue();
        assertThat(tens.covers(Validity.ALWAYS)).isFalse();
        assertThat(tens.covers(new Validity("2009", "2020"))).isFalse();
        assertThat(tens.covers(new Validity("2011", "2021"))).isFalse();
        assertThat(tens.covers(new Validity("2011", ""))).isFalse();
        assertThat(tens.covers(new Validity("2010", "2019"))).isTrue();
        assertThat(new Validity("2020", "2020").inOrder()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"codeset:A", "scheme:base/B", "pattern:a:b..c", "range:1..2", "range:..", "range:2000-01-01.."})
    void printsADomainAsItIsRead(String text) {
        assertThat(ValueDomain.parse(text)).hasToString(text);
    }

    @Test
    void refusesOtherDomains() {
        assertThatThrownBy(() -> ValueDomain.parse("A")).hasMessageContaining("none of");
        assertThatThrownBy(() -> ValueDomain.parse("range:1")).hasMessageContaining("LO..HI");
        assertThatThrownBy(() -> new ElementId("name")).hasMessageContaining("person.id-number");
        assertThat(new ElementId("a.b")).isLessThan(new ElementId("a.c"));
    }

    @Test
    void foldsCaseWidthAndPunctuation() {
        assertThat(FoldedName.of("　ＧＢ／Ｔ 1 ")).isEqualTo("gb/t 1");
        assertThat(FoldedName.of("\u00A0姓名\u00A0")).isEqualTo("姓名");
        assertThat(FoldedName.bare("GB/T 19488.1-2004")).isEqualTo("gbt1948812004");
        assertThat(FoldedName.bare("（）")).isEmpty();
    }

    @Test
    void suggestsOnlyWhatIsNear() {
        assertThat(NearestName.to("Nmae", List.of("name", "title"))).contains("name");
        assertThat(NearestName.to("xyz", List.of("completely-other"))).isEmpty();
        assertThat(NearestName.hint("xyz", List.of()).en()).isEmpty();
    }

    @Test
    void speaksBothLanguages() {
        Words words = new Words("中", "en");
        assertThat(words.in(Language.ZH)).isEqualTo("中");
        assertThat(words.in(Language.EN)).isEqualTo("en");
        Code code = new Code("1", "男", "", "", Validity.ALWAYS, List.of(), "");
        assertThat(code.title()).isEqualTo(Words.same("男"));
    }

    @Test
    void masksFromPersonalUpwards() {
        assertThat(Sensitivity.INTERNAL.masked()).isFalse();
        assertThat(Sensitivity.PERSONAL.masked()).isTrue();
        assertThat(Completeness.SAMPLE.heaviest()).isEqualTo(Severity.WARNING);
        assertThat(DataType.of("字符型")).contains(DataType.TEXT);
        assertThat(Encoding.GB18030.label()).isEqualTo("GB18030");
        assertThat(Encoding.UTF_8.charset().name()).isEqualTo("UTF-8");
    }

    @Test
    void turnsAProblemIntoARefusalAndBack() {
        Problem problem = new Problem("package.x", Severity.ERROR, Words.same("what"), "where", Words.same("fix"));
        Refusal refusal = problem.refusal();
        assertThat(refusal).hasMessage("package.x: what (where) fix");
        assertThat(Problem.of(refusal, "where")).isEqualTo(problem);
        assertThat(new Refusal("c", Words.same("w"), "", Words.same("f"))).hasMessage("c: w f");
        Problems problems = new Problems();
        problems.warning("package.y", "", Words.same("w"), Words.same("f"));
        assertThat(problems.anyError()).isFalse();
        problems.refused(refusal, "elsewhere");
        assertThat(problems.anyError()).isTrue();
        assertThat(problems.list().getLast().where()).isEqualTo("where");
        problems.refused(refusal.at(""), "elsewhere");
        assertThat(problems.list().getLast().where()).isEqualTo("elsewhere");
    }

    @Test
    void knowsPlacesOfBothAndPrefersTheOthers() {
        Places one = new Places(Map.of("a x", "1", "a y", "2"));
        Places both = one.and(new Places(Map.of("a y", "3")));
        assertThat(both.of("a", "x")).isEqualTo("1");
        assertThat(both.of("a", "y")).isEqualTo("3");
    }

    @Test
    void readsALazyListOnceAndKeepsIt() {
        List<List<String>> asked = new ArrayList<>();
        LazyList<String> list = new LazyList<>(() -> {
            asked.add(List.of());
            return List.of("a", "b");
        });
        assertThat(asked).isEmpty();
        assertThat(list).isEqualTo(List.of("a", "b"));
        assertThat(list.get(1)).isEqualTo("b");
        assertThat(asked).hasSize(1);
        assertThat(LazyList.kept(list)).isSameAs(list);
    }

    @Test
    void joinsInitialsAndPrefersTheFirst() {
        Initials one = new Initials(() -> Map.of("姓名", "xm"));
        Initials other = new Initials(() -> Map.of("姓名", "x", "性别", "xb"));
        Initials both = Initials.joined(List.of(one, other));
        assertThat(both.of("姓名")).isEqualTo("xm");
        assertThat(both.of("性别")).isEqualTo("xb");
        assertThat(both.of("没有")).isEmpty();
        assertThat(Initials.NONE.of("姓名")).isEmpty();
        Initials spelled = new Initials(Map::of, () -> Map.of("姓名", "xingming"));
        assertThat(Initials.joined(List.of(one, spelled)).spelled("姓名")).isEqualTo("xingming");
        assertThat(one.spelled("姓名")).isEmpty();
    }

    @Test
    void keepsAModelsKeyBesideItsUniqueFields() {
        Model model = new Model(
                "m",
                Words.same("m"),
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(List.of("a")),
                List.of(),
                Optional.empty(),
                List.of());
        assertThat(model.keys()).containsExactly(List.of("a"));
        assertThat(model.field("a")).isEmpty();
    }
}
