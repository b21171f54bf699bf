package cn.zhunsheng.dictionary.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
    private static Taken taken(IntakeTable table, List<String> header, List<List<String>> rows) {
        Intake intake = new Intake(table, Set.of("GB-T-2261.1"));
        intake.header("表.csv", header);
        for (int i = 0; i < rows.size(); i++) {
            intake.row(new IntakeRow("表.csv, row " + (i + 2), rows.get(i)));
        }
        return intake.taken();
    }

    private static List<String> codes(Taken taken) {
        return taken.problems().stream().map(Problem::code).toList();
    }

    @Test
    void columnsStandInAnyOrderAndGoByManyNames() {
        Taken taken = taken(
                IntakeTable.ELEMENTS,
                List.of("数据类型 *", "数据元标识", "格式", "数据元名称", "来头"),
                List.of(List.of("字符型", "city.card", "an18", "市民卡号", "x"), List.of("", "", " ", "", "")));

        assertThat(taken.problems()).isEmpty();
        assertThat(taken.rows()).containsOnlyKeys("city.card");
        assertThat(taken.rows().get("city.card"))
                .containsEntry("name", "市民卡号")
                .containsEntry("data_type", "字符型")
                .containsEntry("format", "an18")
                .containsEntry("sensitivity", "personal")
                .containsEntry("evidence", "own");
        assertThat(taken.notes())
                .extracting(note -> note.zh())
                .containsExactly("不认得、未导入的列：来头", "没有给出“敏感程度”的，一律记作 personal", "没有给出“可信程度”的，一律记作 own");
    }

    @Test
    void otherSpellingsAreSaid() {
        Taken taken = taken(
                IntakeTable.ELEMENTS,
                List.of("id", "name", "data_type", "format", "value_domain", "sensitivity"),
                List.of(
                        List.of("a.sex", " 性别", "字符串", "N1", "GB-T-2261.1", "敏感"),
                        List.of("a.day", "日", "Date", "yyyyMMdd", "range:2000-01-01..", "public")));

        assertThat(taken.problems()).isEmpty();
        assertThat(taken.rows().get("a.sex"))
                .containsEntry("data_type", "字符型")
                .containsEntry("format", "n1")
                .containsEntry("value_domain", "codeset:GB-T-2261.1")
                .containsEntry("sensitivity", "sensitive");
        assertThat(taken.rows().get("a.day")).containsEntry("data_type", "日期型").containsEntry("format", "YYYYMMDD");
        assertThat(taken.notes())
                .extracting(note -> note.en())
                .contains(
                        "表.csv, row 2, 数据类型: '字符串' is taken as '字符型'",
                        "表.csv, row 3, 表示格式: 'yyyyMMdd' is taken as 'YYYYMMDD'",
                        "Cells whose surrounding blanks were removed: 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "an18;字符型;an18",
                "ＡＮ１８;字符型;an18",
                "a…30;字符型;a..30",
                "C...100;字符型;c..100",
                "varchar(50);字符型;c..50",
                "CHAR(18);字符型;c18",
                "NUMBER(16,2);数字型;n..16,2",
                "int(5);数字型;n..5",
                "yyyy-MM-dd;日期型;YYYY-MM-DD",
                "yyyy-mm-dd hh24:mi:ss;日期时间型;YYYY-MM-DD hh:mm:ss",
                "YYYYMMDDhhmmss;日期时间型;YYYYMMDDhhmmss"
            })
    void formatsAreTakenAsTheStandardWritesThem(String given, String type, String taken) {
        Taken rows = taken(
                IntakeTable.ELEMENTS,
                List.of("id", "name", "data_type", "format"),
                List.of(List.of("a.b", "甲", type, given)));

        assertThat(rows.problems()).isEmpty();
        assertThat(rows.rows().get("a.b")).containsEntry("format", taken);
    }

    @Test
    void everyFaultOfEveryRowIsSaidWithItsPlace() {
        Taken taken = taken(
                IntakeTable.ELEMENTS,
                List.of("id", "name", "data_type", "format", "value_domain", "sensitivity"),
                List.of(
                        List.of("Person", "", "什么", "blob(3)", "男女", "高"),
                        List.of("a.b", "甲", "字符型", "an2", "", ""),
                        List.of("a.b", "乙", "字符型", "an2", "", "")));

        assertThat(codes(taken))
                .containsExactly(
                        "package.cell_unreadable",
                        "package.cell_empty",
                        "package.cell_unreadable",
                        "package.cell_unreadable",
                        "package.cell_unreadable",
                        "package.cell_unreadable",
                        "package.id_repeated");
        assertThat(taken.problems().get(2).where()).isEqualTo("表.csv, row 2, 数据类型");
        assertThat(taken.problems().get(2).fix().zh()).contains("字符型、数字型");
        assertThat(taken.problems().get(0).fix().en()).contains("person.id-number");
        assertThat(taken.problems().getLast().where()).isEqualTo("表.csv, row 3 and 表.csv, row 4");
    }

    @Test
    void aHeaderWithoutWhatMustBeThereOrWithTwoOfAKindIsAProblem() {
        Taken taken = taken(IntakeTable.CODES, List.of("编码", "代码值"), List.of(List.of("1", "2")));

        assertThat(codes(taken)).containsExactly("package.column_repeated", "package.column_missing");
        assertThat(taken.problems().getLast().fix().zh()).contains("含义");
    }

    @Test
    void codesKeepEveryCharacter() {
        Taken taken = taken(
                IntakeTable.CODES, List.of("值", "含义", "备注"), List.of(List.of("01", "甲", ""), List.of("01", "乙", "")));

        assertThat(taken.rows().get("01")).containsEntry("note", "");
        assertThat(codes(taken)).containsExactly("package.code_repeated");
        assertThat(IntakeTable.CODES.title().zh()).isEqualTo("代码");
        assertThat(IntakeTable.ELEMENTS.title().en()).isEqualTo("Data elements");
    }

    private static final List<String> ORDER = List.of("id", "name", "format", "note");

    @Test
    void newRowsFollowThoseThatAreThere() throws Exception {
        TableMerge merge = new TableMerge("p/elements.csv", "id,note,name\na.b,\"x, y\",甲\n", ORDER, false);

        merge.put("a.b", Map.of("id", "a.b", "name", "甲", "note", ""));
        merge.put("a.c", Map.of("id", "a.c", "name", "乙", "format", "an2"));

        assertThat(merge.holds("a.c")).isTrue();
        assertThat(merge.holds("a.d")).isFalse();
        assertThat(merge.problems().list()).isEmpty();
        assertThat(merge.changes()).extracting(c -> c.zh()).containsExactly("新增 a.c 乙");
        assertThat(merge.text()).isEqualTo("id,note,name,format\na.b,\"x, y\",甲,\na.c,,乙,an2\n");
    }

    @Test
    void aRowThatIsThereOtherwiseIsReplacedOnlyWhenAsked() throws Exception {
        TableMerge kept = new TableMerge("p/elements.csv", "id,name\na.b,甲\n", ORDER, false);
        kept.put("a.b", Map.of("id", "a.b", "name", "乙"));
        TableMerge replaced = new TableMerge("p/elements.csv", "id,name\na.b,甲\n", ORDER, true);
        replaced.put("a.b", Map.of("id", "a.b", "name", "乙", "note", ""));

        assertThat(kept.problems().list()).extracting(Problem::code).containsExactly("package.id_held");
        assertThat(replaced.changes()).extracting(c -> c.en()).containsExactly("changed a.b: name '甲' → '乙'");
        assertThat(replaced.text()).isEqualTo("id,name\na.b,乙\n");
    }

    @Test
    void anEmptyPackageGetsTheColumnsThatSaySomething() throws Exception {
        TableMerge merge = new TableMerge("p/elements.csv", "", ORDER, false);
        merge.put("a.b", Map.of("id", "a.b", "name", "甲", "format", "", "note", ""));

        assertThat(merge.text()).isEqualTo("id,name\na.b,甲\n");
    }

    @Test
    void aTableThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> new TableMerge("p/elements.csv", "id,id\na,b\n", ORDER, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("package.table_unreadable");
    }
}
