package cn.zhunsheng.match.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.Core;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.profile.ColumnProfile;
import cn.zhunsheng.match.profile.ProfileFold;
import cn.zhunsheng.match.profile.ProfilePlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ProfilePlan PLAN = new ProfilePlan(Core.DICTIONARY, DAY);

    /// A draft of a table whose columns are these elements; an empty one is none.
    private static String yaml(TableStructure table, List<String> elements, List<List<String>> rows) throws Refusal {
        List<ColumnMatch> columns = new ArrayList<>();
        Map<String, ColumnProfile> profiles = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            int column = i;
            columns.add(match(table, i, elements.get(i)));
            ProfileFold fold = new ProfileFold(PLAN);
            rows.forEach(row -> fold.add(row.get(column)));
            profiles.put(table.columns().get(i).name(), fold.profile());
        }
        DraftFold fold = new DraftFold(Core.DICTIONARY, new TableMatch(table, columns), profiles, DAY);
        rows.forEach(fold::add);
        return new DraftYaml(Language.EN).of(fold.draft(), "a-draft", List.of(new Words("注", "A note.")));
    }

    private static ColumnMatch match(TableStructure table, int column, String element) {
        if (element.isEmpty()) {
            return new ColumnMatch(table.columns().get(column), Optional.empty(), List.of(), false);
        }
        ElementId id = new ElementId(element);
        Candidate candidate = new Candidate(
                id,
                Core.DICTIONARY.element(id).orElseThrow().value().title(),
                0.9,
                Optional.empty(),
                List.of(new Words("理由", "A reason")));
        return new ColumnMatch(table.columns().get(column), Optional.of(id), List.of(candidate), false);
    }

    private static List<List<String>> column(String... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> List.of(values[i]))
                .toList();
    }

    @Test
    void aColumnThatIsAlwaysThereIsRequired() throws Refusal {
        TableStructure table = Core.table("t", "", "xb char(1) 性别");

        assertThat(yaml(table, List.of("person.sex-code"), column("1", "2")))
                .contains("element: person.sex-code", "required: true", "there in each of 2 rows");
        assertThat(yaml(table, List.of("person.sex-code"), column("1", "\u3000")))
                .contains("absent in 1 of 2 rows")
                .doesNotContain("required: true");
    }

    @Test
    void figuresAreRoundedDownSoThatAllIsAll() throws Refusal {
        String[] values = new String[2_000];
        Arrays.fill(values, "1");
        values[7] = "7";

        assertThat(yaml(Core.table("t", "", "xb char(1)"), List.of("person.sex-code"), column(values)))
                .contains("99.9 % of 2,000 values fit the codes of GB-T-2261.1");
    }

    @Test
    void spellingsOfAbsentAreNamed() throws Refusal {
        assertThat(yaml(Core.table("t", "", "xb char(1)"), List.of("person.sex-code"), column("1", "\\N", "NULL")))
                .contains("nulls: ['NULL', '\\N']  # review", "absent in 2 of 3 rows");
    }

    @Test
    void aDateThatIsWrittenOtherwiseHasItsOwnFormat() throws Refusal {
        TableStructure table = Core.table("t", "", "djrq varchar(10)");
        List<String> element = List.of("organisation.registration-date");

        assertThat(yaml(table, element, column("20240229", "20250101"))).doesNotContain("format: ");
        assertThat(yaml(table, element, column("2024-02-29", "2025-01-01")))
                .contains("format: 'YYYYMMDD|YYYY-MM-DD'", "the element's format is YYYYMMDD", "100.0 % of 2 values");
    }

    @Test
    void codesOutOfForceAreAllowedAndSaid() throws Refusal {
        // 330183 was a county-level city until it became a district.
        assertThat(yaml(
                        Core.table("t", "", "xzqh char(6)"),
                        List.of("address.division-code"),
                        column("330106", "330183")))
                .contains("codes: ever", "1 more are codes not in force");
    }

    @Test
    void aNumberThatNeverComesTwiceIsTheKey() throws Refusal {
        List<List<String>> rows = IntStream.range(0, 30)
                .mapToObj(i -> List.of("NO%04d".formatted(i), "1"))
                .toList();
        String draft = yaml(
                Core.table("t", "", "ajbh varchar(20)", "xb char(1)"), List.of("case.number", "person.sex-code"), rows);

        assertThat(draft).containsPattern("element: case.number.*key: true").contains("none comes twice");
    }

    @Test
    void identifiersOfASchemeGoBeforeOtherNumbers() throws Refusal {
        List<List<String>> rows = IntStream.range(0, 30)
                .mapToObj(i -> List.of("NO%04d".formatted(i), "11010519491231%04d".formatted(i)))
                .toList();
        String draft = yaml(
                Core.table("t", "", "ajbh varchar(20)", "sfzh char(18)"),
                List.of("case.number", "person.id-number"),
                rows);

        assertThat(draft)
                .containsPattern("element: person.id-number.*key: true")
                .contains("unique:\n  - ['number']\n");
    }

    @Test
    void numbersOfPublicElementsHaveTheirRange() throws Refusal {
        assertThat(yaml(
                        Core.table("t", "", "rs int", "nl int"),
                        List.of("organisation.employee-count", "person.age"),
                        List.of(List.of("12", "34"), List.of("7", "56"))))
                .contains("from 7 to 12", "the format and range")
                .doesNotContain("34", "56");
    }

    @Test
    void fewRowsMakeNoKey() throws Refusal {
        assertThat(yaml(Core.table("t", "", "ajbh varchar(20)"), List.of("case.number"), column("A1", "A2")))
                .doesNotContain("key: true");
    }

    @Test
    void declaredKeysGoFirst() throws Refusal {
        TableStructure bare = Core.table("t", "", "xb char(1)", "sfzh char(18)", "xm varchar(50)");
        TableStructure table = new TableStructure(
                "", "t", "", bare.columns(), List.of("xb", "sfzh"), List.of(List.of("xm"), List.of("absent")));
        String draft = yaml(table, List.of("person.sex-code", "person.id-number", "person.name"), List.of());

        assertThat(draft)
                .containsPattern("element: person.sex-code.*key: true")
                .containsPattern("element: person.id-number.*key: true")
                .contains("unique:\n  - ['name']\n")
                .contains("No rows were read");
    }

    @Test
    void aColumnWithoutElementIsNotInTheModel() throws Refusal {
        String[] values = new String[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = "甲乙丙".substring(i % 3, i % 3 + 1);
        }
        String draft = yaml(Core.table("t", "", "x1 varchar(9)"), List.of(""), column(values));

        assertThat(draft)
                .contains("1. x1: no element", "Only 3 different values, perhaps codes")
                .doesNotContain("甲", "- {name");
    }

    @Test
    void codesOfAKnownSetAreNamedWhereNoElementIs() throws Refusal {
        String[] values = new String[56];
        for (int i = 0; i < values.length; i++) {
            values[i] = "%02d".formatted(i + 1);
        }

        assertThat(yaml(Core.table("t", "", "x1 varchar(9)"), List.of(""), column(values)))
                .contains("are codes of: gov-core/GB-T-3304");
    }

    @Test
    void rangesArePublicOnly() throws Refusal {
        String draft = yaml(
                Core.table("t", "", "csrq varchar(10)", "gxsj varchar(19)"),
                List.of("person.birth-date", "record.updated-time"),
                List.of(List.of("1985-03-12", "2024-02-29 10:00:00"), List.of("1990-11-30", "2025-01-01 00:00:00")));

        assertThat(draft).contains("days from 2024-02-29 to 2025-01-01").doesNotContain("1985", "1990");
    }

    @Test
    void twoColumnsOfOneElementHaveNamesOfTheirOwn() throws Refusal {
        assertThat(yaml(
                        Core.table("t", "", "xm varchar(50)", "cym varchar(50)", "xm3 varchar(50)"),
                        List.of("person.name", "person.name", "person.name"),
                        List.of()))
                .contains("{name: name,", "{name: personName,", "{name: personName2,")
                .contains("title: {zh: '姓名', en: 'xm'}", "title: {zh: 'cym', en: 'cym'}");
    }

    @Test
    void aColumnThatCannotBeToldByItsNameIsLeftOut() throws Refusal {
        assertThat(yaml(
                        Core.table("t", "", "xm varchar(50)", "XM varchar(50)"),
                        List.of("person.name", "person.name"),
                        List.of()))
                .contains("no field can be it")
                .doesNotContain("personName");
    }
}
