package cn.zhunsheng.check.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDictionaryTest {
    @TempDir
    Path folder;

    private record Page(String name, String... rows) {}

    /// Cells of a row stand between `|`.
    private Path book(Page... pages) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            for (Page page : pages) {
                Worksheet sheet = book.newWorksheet(page.name);
                for (int r = 0; r < page.rows.length; r++) {
                    String[] cells = page.rows[r].split("\\|", -1);
                    for (int c = 0; c < cells.length; c++) {
                        if (!cells[c].isEmpty()) {
                            sheet.value(r, c, cells[c]);
                        }
                    }
                }
            }
        }
        return file;
    }

    private static List<String> lines(TableStructure table) {
        return table.columns().stream()
                .map(c -> "%s %s(%s) %s %s @%d"
                        .formatted(
                                c.name(),
                                c.type(),
                                c.length(),
                                c.nullable() ? "null" : "not null",
                                c.comment(),
                                c.line()))
                .toList();
    }

    @Test
    void readsSeveralTablesOfASheetAndOneASheet() throws Exception {
        List<TableStructure> tables = DataDictionary.read(book(
                new Page(
                        "目录",
                        "数据库设计说明书",
                        "表名：T_RK|人口基本信息",
                        "序号|字段名|数据类型|长度|允许空|主键|中文名|说明",
                        "1|SFZH|VARCHAR2|18|否|√|公民身份号码|不得重复",
                        "2|XM|varchar（50）||是||姓名|姓名",
                        "",
                        "法人信息（T_FR）",
                        "代码|名称|类型|是否必填",
                        "USCC|统一社会信用代码|char(18)|是",
                        "MC|名称|varchar(200)|"),
                new Page("实有房屋", "|字段|类型|是否可以为空|说明", "|id|VARCHAR(38)|NOT NULL|唯一标识", "|name|TEXT||名称")));
        assertThat(tables)
                .extracting(t -> t.name() + "/" + t.comment())
                .containsExactly("T_RK/人口基本信息", "T_FR/法人信息", "实有房屋/实有房屋");
        assertThat(lines(tables.get(0)))
                .containsExactly("SFZH varchar2(18) not null 公民身份号码；不得重复 @4", "XM varchar(50) null 姓名 @5");
        assertThat(tables.get(0).primaryKey()).containsExactly("SFZH");
        assertThat(lines(tables.get(1)))
                .containsExactly("USCC char(18) not null 统一社会信用代码 @9", "MC varchar(200) null 名称 @10");
        assertThat(lines(tables.get(2))).containsExactly("id varchar(38) not null 唯一标识 @2", "name text() null 名称 @3");
    }

    @Test
    void aNameMayBeAllThatIsCalledName() throws Exception {
        assertThat(lines(DataDictionary.read(book(new Page("T_X", "名称|类型", "a|int")))
                        .getFirst()))
                .containsExactly("a int() null  @2");
    }

    @Test
    void aHeadingOfFieldsAndTypesWithKnownTypesMakesADictionary() throws Exception {
        assertThat(DataDictionary.heading(
                        book(new Page("封面", "数据库设计"), new Page("T_X", "表 T_X", "|字段名|类型", "|a|varchar(9)"))))
                .contains(List.of("字段名", "类型"));
        assertThat(DataDictionary.heading(book(new Page("T_X", "名称|类型", "a|字符型"))))
                .contains(List.of("名称", "类型"));
        assertThat(DataDictionary.heading(book(new Page("院校", "名称|类型|地址", "示例大学|本科|北京"))))
                .as("Things that have a name and a type")
                .isEmpty();
        assertThat(DataDictionary.heading(book(new Page("a", "甲|乙", "1|2")))).isEmpty();
    }

    @Test
    void refusesWhatIsNoDictionary() throws Exception {
        assertThatThrownBy(() -> DataDictionary.read(book(new Page("a", "甲|乙", "1|2"))))
                .hasMessageContaining("schema.tables_absent");
        Path torn = Files.writeString(folder.resolve("torn.xlsx"), "PK\u0003\u0004 torn");
        assertThatThrownBy(() -> DataDictionary.read(torn)).hasMessageContaining("source.workbook");
    }

    @Test
    void readsARealOne() throws Exception {
        Path file = Path.of(System.getProperty("zhunsheng.house"), "../shared/data/data/zxgg-数据库表设计-手工导出.xlsx");
        assumeTrue(Files.exists(file), "The real data dictionary is not here: ../shared/data/data");
        List<TableStructure> tables = DataDictionary.read(file);
        // Nineteen sheets, of which the last has three tables.
        assertThat(tables)
                .hasSize(21)
                .allSatisfy(table -> assertThat(table.columns()).hasSizeGreaterThan(3));
        assertThat(tables.getFirst().name()).isEqualTo("实有房屋");
        assertThat(tables.getFirst().columns()).hasSizeGreaterThan(28);
        assertThat(tables)
                .extracting(TableStructure::name)
                .doesNotHaveDuplicates()
                .endsWith("投票项目 2", "投票项目 3");
    }
}
