package cn.zhunsheng.check.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.check.mapping.ColumnMapping.By;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HeaderMappingTest {
    private static ResolvedModel model(String id) throws Refusal {
        return SamplePackage.DICTIONARY.resolved(SamplePackage.DICTIONARY.model(id));
    }

    private static HeaderMapping map(GivenMapping given, String... header) throws Refusal {
        return HeaderMapping.of(List.of(header), model("everything"), given);
    }

    private static List<String> matches(HeaderMapping mapping) {
        return mapping.columns().stream()
                .map(c -> c.index() + " " + c.field().name() + " " + c.by().label())
                .toList();
    }

    @Test
    void matchesByEveryKindOfName() throws Refusal {
        HeaderMapping mapping =
                map(GivenMapping.NONE, "公民身份号码", "人员姓名", "Former colour", "plate", "CSRQ", "Time seen", "不知道", "年龄");

        assertThat(matches(mapping))
                .containsExactly(
                        "1 idNumber title",
                        "2 name synonym",
                        "3 onceColour title",
                        "4 plate title",
                        "5 born short_name",
                        "6 seen title",
                        "8 age title");
        assertThat(mapping.unmapped()).containsExactly("不知道");
        assertThat(map(GivenMapping.NONE, "onceColour").columns())
                .extracting(ColumnMapping::by)
                .containsExactly(By.NAME);
    }

    /// A field may have a title of its own: people still write the element's name above the column.
    @Test
    void matchesByTheNamesOfTheElementBehindAField() throws Refusal {
        for (String cell : List.of("备注", "Remark")) {
            assertThat(matches(HeaderMapping.of(List.of(cell), model("tags"), GivenMapping.NONE)))
                    .containsExactly("1 e name");
        }
    }

    @Test
    void ignoresCaseWidthAndSurroundingSpace() throws Refusal {
        assertThat(matches(map(GivenMapping.NONE, " ｇｍＳＦｈｍ\u3000", "AGE")))
                .containsExactly("1 idNumber short_name", "2 age title");
    }

    @Test
    void matchesNothingByANameThatTwoFieldsShare() throws Refusal {
        HeaderMapping mapping = map(GivenMapping.NONE, "YS");

        assertThat(mapping.columns()).isEmpty();
        assertThat(mapping.unmapped()).containsExactly("YS");
    }

    @Test
    void matchesNothingByAnEmptyCell() throws Refusal {
        assertThat(map(GivenMapping.NONE, "", "　").unmapped()).hasSize(2);
    }

    @Test
    void letsTheGivenMappingDecide() throws Refusal {
        GivenMapping given = new GivenMapping(Map.of("姓名", Optional.of("plate"), "ＡＧＥ", Optional.empty()));

        HeaderMapping mapping = map(given, "姓名", "age", "Name of person");

        assertThat(matches(mapping)).containsExactly("1 plate given", "3 name title");
        assertThat(mapping.unmapped()).containsExactly("age");
    }

    @Test
    void refusesAFieldThatTheModelLacks() {
        GivenMapping given = new GivenMapping(Map.of("姓名", Optional.of("nome")));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> map(given, "姓名"));

        assertThat(refusal.code()).isEqualTo("mapping.field_unknown");
        assertThat(refusal.what().en()).contains("'姓名'", "'nome'", "everything");
        assertThat(refusal.fix().en()).startsWith("Use one of: idNumber, name, ");
    }

    @Test
    void refusesTwoColumnsForOneField() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> map(GivenMapping.NONE, "姓名", "年龄", "Name of person"));

        assertThat(refusal.code()).isEqualTo("mapping.field_doubled");
        assertThat(refusal.what().en()).isEqualTo("Column 1 '姓名' and column 3 'Name of person' both fit field name");
        assertThat(refusal.fix().en()).isEqualTo("Decide in a --map file: columns: {'Name of person': null}");
    }

    /// A mapping file could not tell them apart.
    @Test
    void asksToRenameOneOfTwoColumnsOfOneName() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> map(GivenMapping.NONE, "姓名", " 姓名"));

        assertThat(refusal.code()).isEqualTo("mapping.field_doubled");
        assertThat(refusal.fix().en()).startsWith("Rename one of them; or leave both out with --map: ");
    }

    @Test
    void findsAColumnByFieldOrByCell() throws Refusal {
        List<String> header = List.of("车主", "人员姓名", " OWNER ");
        HeaderMapping mapping = HeaderMapping.of(header, model("everything"), GivenMapping.NONE);

        assertThat(mapping.columnCalled("name", header, "owners")).isEqualTo(1);
        assertThat(mapping.columnCalled("owner", header, "owners")).isEqualTo(2);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> mapping.columnCalled("plate", header, "owners"));
        assertThat(refusal.code()).isEqualTo("mapping.column_absent");
        assertThat(refusal.where()).isEqualTo("owners");
        assertThat(refusal.fix().en()).isEqualTo("Its columns are: 车主, 人员姓名,  OWNER ");
    }

    private static Refusal noColumn(List<String> header, List<List<String>> below, GivenMapping given) throws Refusal {
        SortedMap<Integer, List<String>> rows = new TreeMap<>();
        for (int i = 0; i < below.size(); i++) {
            rows.put(i + 2, below.get(i));
        }
        return HeaderMapping.noColumn("a.csv", header, rows, model("visit"), given);
    }

    @Test
    void saysWhichRowBelowNamesFieldsWhenTheHeaderNamesNone() throws Refusal {
        GivenMapping given = new GivenMapping(Map.of("何时", Optional.of("seen"), "何地", Optional.empty()));
        List<List<String>> below = List.of(List.of("何地"), List.of("何时"), List.of("到场时间"));

        assertThat(noColumn(List.of("x"), below, given).fix().en()).endsWith("add --header-row 3");
        assertThat(noColumn(List.of("x"), below, GivenMapping.NONE).fix().en()).endsWith("add --header-row 4");
        assertThat(noColumn(List.of("表", "", ""), List.of(List.of("p", "q", "r")), GivenMapping.NONE)
                        .fix()
                        .en())
                .endsWith("add --header-row 2");
    }

    @Test
    void saysHowToTieColumnsWhenNoRowNamesAField() throws Refusal {
        Refusal refusal = noColumn(List.of("x"), List.of(List.of("y")), GivenMapping.NONE);

        assertThat(refusal.code()).isEqualTo("mapping.columns_unknown");
        assertThat(refusal.where()).isEqualTo("a.csv");
        assertThat(refusal.what().en()).contains("model visit (idNumber, seen, remark, ");
        assertThat(refusal.fix().en()).contains("--map file, columns: {COLUMN: field}", "--header-row");
    }
}
