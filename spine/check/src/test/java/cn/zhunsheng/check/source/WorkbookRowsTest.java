package cn.zhunsheng.check.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.scan.UnreadableSource;
import cn.zhunsheng.check.source.Rows.Row;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.testkit.Xlsx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks as rows: what a cell holds, which row is the header, which sheets are read, what is refused.
class WorkbookRowsTest {
    private static final String HEADER = "<row r='1'><c r='A1' t='inlineStr'><is><t>甲</t></is></c>"
            + "<c r='B1' t='inlineStr'><is><t>乙</t></is></c></row>";

    @TempDir
    Path folder;

    private Path file(Xlsx book) throws IOException {
        Path file = folder.resolve("a.xlsx");
        book.write(file);
        return file;
    }

    private static SourceOptions options(String sheet, Integer headerRow) {
        return new SourceOptions(
                Optional.empty(), Optional.empty(), Optional.ofNullable(headerRow), Optional.ofNullable(sheet));
    }

    private static List<Row> rows(Path file, SourceOptions options) throws Refusal, IOException {
        List<Row> all = new ArrayList<>();
        try (Rows rows = Rows.open(new Source.File(file), options)) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }

    private List<Row> rows(Xlsx book) throws Refusal, IOException {
        return rows(file(book), SourceOptions.FIND_OUT);
    }

    private Refusal refusal(Xlsx book, SourceOptions options) throws IOException {
        Path file = file(book);
        return catchThrowableOfType(Refusal.class, () -> rows(file, options));
    }

    /// What a cell reads as, in the column 甲 of row 2.
    private String cell(Xlsx book, String cell) throws Refusal, IOException {
        List<Row> rows = rows(book.sheet("s", HEADER + "<row r='2'>" + cell + "<c r='B2'><v>1</v></c></row>"));
        return rows.getFirst().cells().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<c r='A2' t='s'><v>0</v></c> ~ 张三",
                "<c r='A2' t='s'><v>1</v></c> ~ 李四",
                "<c r='A2' t='s'><v>2</v></c> ~ _甲\t乙_x00",
                "<c r='A2' t='inlineStr'><is><r><rPr/><t>王</t></r><r><t>五</t></r><rPh><t>wáng</t></rPh></is></c> ~ 王五",
                "<c r='A2' t='str'><f>A1</f><v>式_x000A_子</v></c> ~ `式\n子`",
                "<c r='A2' t='b'><v>1</v></c> ~ TRUE",
                "<c r='A2' t='b'><v>0</v></c> ~ FALSE",
                "<c r='A2' t='e'><v>#N/A</v></c> ~ #N/A",
                "<c r='A2' t='d'><v>2024-01-31</v></c> ~ 2024-01-31",
                "<c r='A2'><f>1+1</f><v>2</v></c> ~ 2",
                "<c r='A2' t='n' s='1'><v>45322</v></c> ~ 2024-01-31",
                "<c r='A2' s='2'><v>45322.5</v></c> ~ 2024-01-31 12:00:00",
                "<c r='A2' s='3'><v>45322</v></c> ~ 45322",
                "<c r='A2' s='99'><v>1.5</v></c> ~ 1.5",
                "<c><v>7</v></c> ~ 7",
                "<c r='A2'><v></v></c> ~ ``",
                "<c r='A2' s='1'/> ~ ``",
                "<c r='A2'><extLst><v>1</v></extLst></c> ~ ``",
                "<extLst/><c r='A2'><v>3</v></c> ~ 3"
            })
    void readsEveryKindOfCell(String cell, String value) throws Exception {
        Xlsx book = new Xlsx()
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>张三</t></si><si><r><t>李</t></r><phoneticPr/><r><t>四</t></r>"
                                + "<rPh sb='0' eb='1'><t>lǐ</t></rPh></si><si><t>_x005F_甲_x0009_乙_x00</t></si></sst>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId='176' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/>"
                                + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf/>"
                                + "<xf numFmtId='176'/><xf numFmtId='22'/><xf numFmtId='0'/></cellXfs></styleSheet>");

        assertThat(cell(book, cell)).isEqualTo(value);
    }

    @Test
    void readsTheStrictFormAndDaysFrom1904() throws Exception {
        String strict = "http://purl.oclc.org/ooxml/";
        Xlsx book = new Xlsx()
                .part(
                        "_rels/.rels",
                        "<r:Relationships xmlns:r='x'><r:Relationship Id='a' Type='" + strict
                                + "officeDocument/relationships/officeDocument' Target='/XL/book.xml'/></r:Relationships>")
                .part(
                        "XL/_rels/book.xml.rels",
                        "<Relationships><Relationship Id='a' Type='" + strict
                                + "officeDocument/relationships/worksheet' Target='./x/../worksheets/s.xml'/>"
                                + "<Relationship Id='b' Type='chartsheet' Target='c.xml'/></Relationships>")
                .part(
                        "XL/book.xml",
                        "<x:workbook xmlns:x='y'><x:workbookPr date1904='true'/><x:sheets><x:sheet name='图' r:id='b'/>"
                                + "<x:sheet name='表' r:id='a'/></x:sheets></x:workbook>")
                .part("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>");

        Row row = rows(book.sheet("s", HEADER + "<row><c><v>0</v></c></row>")).getFirst();

        assertThat(row.sheet()).contains("表");
        assertThat(row.cells()).containsExactly("0", "");
    }

    @Test
    void countsRowsAsTheSheetDoesAndTellsEmptyOnesBetween() throws Exception {
        List<Row> rows = rows(new Xlsx()
                .sheet(
                        "s",
                        HEADER
                                + "<row r='3'><c r='B3'><v>1</v></c></row><row r='4'><c r='A4' t='str'><v> </v></c></row>"
                                + "<row r='7'><c r='A7'><v>2</v></c><c r='C7' t='str'><v> </v></c></row>"
                                + "<row r='8'><c r='A8'><v>3</v></c><c r='E8'><v>4</v></c></row><row r='99'/>"));

        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(rows).extracting(Row::record).containsExactly(1L, 1L, 2L, 2L, 2L, 2L, 3L);
        assertThat(rows.get(1).cells()).containsExactly("", "1");
        assertThat(rows.get(5).cells()).containsExactly("2", "");
        assertThat(rows)
                .filteredOn(row -> row.fault().equals(Optional.of(RowFault.EMPTY)))
                .hasSize(4);
        assertThat(rows.get(6).fault()).contains(RowFault.WIDTH);
    }

    @Test
    void tellsARowOfBrokenBytesAndOneThatIsTooLong() throws Exception {
        Path file = file(new Xlsx()
                .sheet(
                        "s",
                        HEADER + "<row r='2'><c t='str'><v>@</v></c></row><row r='3'><c t='str'><v>"
                                + "长".repeat(3_000_000) + "</v></c><c t='str'><v>" + "长".repeat(3_000_000)
                                + "</v></c></row>"));
        Path broken = folder.resolve("b.xlsx");
        copyWithBrokenByte(file, broken);

        List<Row> rows = rows(broken, SourceOptions.FIND_OUT);

        assertThat(rows)
                .extracting(Row::fault)
                .containsExactly(Optional.of(RowFault.ENCODING), Optional.of(RowFault.LENGTH));
    }

    /// Makes the `@` of the sheet a byte that is not UTF-8.
    private static void copyWithBrokenByte(Path from, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                OutputStream out = Files.newOutputStream(to);
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = bytes[i] == '@' ? (byte) 0xFF : bytes[i];
                }
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(bytes);
            }
        }
    }

    @Test
    void takesForTheHeaderTheFirstRowThatIsMoreThanHalfFull() throws Exception {
        Xlsx book = new Xlsx()
                .texts(
                        "s",
                        List.of(
                                List.of("人口登记表"),
                                List.of(),
                                List.of("单位：甲", "", "日期：乙"),
                                List.of("姓名", "性别", "年龄", "备注"),
                                List.of("张三", "1", "20", "无"),
                                List.of("李四")));
        try (Rows rows = Rows.open(new Source.File(file(book)), SourceOptions.FIND_OUT)) {
            assertThat(rows.header()).containsExactly("姓名", "性别", "年龄", "备注");
            assertThat(rows.source().below()).containsOnlyKeys(5, 6);
            assertThat(rows.source().notes())
                    .extracting(Words::en)
                    .singleElement()
                    .asString()
                    .contains("row 4");
            assertThat(rows.next().orElseThrow().line()).isEqualTo(5);
        }
        try (Rows rows = Rows.open(new Source.File(file(book)), options(null, 3))) {
            assertThat(rows.header()).containsExactly("单位：甲", "", "日期：乙");
            assertThat(rows.source().notes()).isEmpty();
        }
        assertThat(refusal(book, options(null, 2)).code()).isEqualTo("source.header_absent");
        assertThat(refusal(book, options(null, 50)).what().en()).contains("in row 50");
    }

    private static Xlsx several() {
        return new Xlsx()
                .part(
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name='空' r:id='rId1'/><sheet name='一' r:id='rId2'/>"
                                + "<sheet name='二' r:id='rId3'/><sheet name='藏' state='hidden' r:id='rId4'/>"
                                + "<sheet name='别\u0007的' state='visible' r:id='rId5'/></sheets></workbook>")
                .texts("a", List.of())
                .texts("b", List.of(List.of("甲", "乙"), List.of("1"), List.of("2")))
                .texts("c", List.of(List.of("甲", "乙"), List.of("3")))
                .texts("d", List.of(List.of("甲", "乙"), List.of("4")))
                .texts("e", List.of(List.of("丙"), List.of("5")));
    }

    @Test
    void readsSheetsOfOneHeaderAsOneSourceAndNamesTheOthers() throws Exception {
        Path file = file(several());

        List<Row> rows = rows(file, SourceOptions.FIND_OUT);

        assertThat(rows).extracting(row -> row.sheet().orElseThrow()).containsExactly("一", "一", "二");
        assertThat(rows).extracting(Row::record).containsExactly(1L, 2L, 3L);
        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 2L);
        try (Rows open = Rows.open(new Source.File(file), SourceOptions.FIND_OUT)) {
            assertThat(open.source().notes())
                    .extracting(Words::zh)
                    .containsExactly("a.xlsx：表头相同的工作表合并检查：一、二", "a.xlsx：未读的工作表：别\uFFFD的；用 --sheet 指定");
        }
    }

    @Test
    void readsTheSheetThatIsNamedEvenAHiddenOne() throws Exception {
        assertThat(rows(file(several()), options("藏", null)))
                .extracting(row -> row.cells().getFirst())
                .containsExactly("4");
        Refusal unknown = refusal(several(), options("五", null));
        assertThat(unknown.code()).isEqualTo("source.sheet_unknown");
        assertThat(unknown.fix().en()).contains("空, 一, 二, 藏");
        assertThat(refusal(several(), options("空", null)).code()).isEqualTo("source.header_absent");
    }

    @Test
    void saysWhenAnOptionMeansNothing() throws Exception {
        SourceOptions said =
                new SourceOptions(Optional.of(Encoding.GB18030), Optional.of(';'), Optional.empty(), Optional.of("一"));
        try (Rows rows = Rows.open(new Source.File(file(several())), said)) {
            assertThat(rows.source().notes())
                    .extracting(Words::en)
                    .containsExactly(
                            "a.xlsx is a workbook: --encoding, --delimiter means nothing there and was not used");
        }
    }

    @Test
    void readsAWorkbookFromAStream() throws Exception {
        byte[] bytes = Files.readAllBytes(file(several()));
        try (Rows rows = Rows.open(new Source.Stream("-", new ByteArrayInputStream(bytes)), SourceOptions.FIND_OUT)) {
            assertThat(rows.next().orElseThrow().cells()).containsExactly("1", "");
        }
    }

    @Test
    void refusesATableThatIsTooWide() throws Exception {
        String[] cells = new String[10_001];
        Arrays.fill(cells, "甲");
        Refusal refusal = refusal(new Xlsx().texts("s", List.of(List.of(cells))), SourceOptions.FIND_OUT);
        assertThat(refusal.code()).isEqualTo("source.header_unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.bin:.xlsb", "content.xml:.ods", "readme.txt:a ZIP archive"})
    void refusesOtherArchives(String partAndKind) throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(partAndKind.substring(0, partAndKind.indexOf(':'))));
            zip.write("x".getBytes(StandardCharsets.UTF_8));
        }
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> rows(file, SourceOptions.FIND_OUT));
        assertThat(refusal.code()).isEqualTo("source.kind_unread");
        assertThat(refusal.what().en()).contains(partAndKind.substring(partAndKind.indexOf(':') + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1048577'><c><v>1</v></c></row>",
                "<row r='x'><c><v>1</v></c></row>",
                "<row r='1'><c><v>1</v></c></row><row r='1'/>",
                "<row><c r='1'><v>1</v></c></row>",
                "<row><c r='XFE1'><v>1</v></c></row>",
                "<row><c t='s'><v>0</v></c></row>",
                "<row><c t='s'><v>x</v></c></row>",
                "<row><c s='9999999999'><v>1</v></c></row>",
                "<row><c>",
                "<!DOCTYPE x>"
            })
    void refusesADamagedSheet(String rows) throws Exception {
        assertThat(refusal(new Xlsx().sheet("s", rows), SourceOptions.FIND_OUT).code())
                .isEqualTo("source.workbook_damaged");
    }

    @Test
    void refusesAWorkbookThatLacksAPart() throws Exception {
        assertThat(refusal(new Xlsx().part("_rels/.rels", "<Relationships/>"), SourceOptions.FIND_OUT)
                        .code())
                .isEqualTo("source.workbook_damaged");
        assertThat(refusal(
                                new Xlsx().part("xl/sharedStrings.xml", "<sst>").texts("s", List.of()),
                                SourceOptions.FIND_OUT)
                        .code())
                .isEqualTo("source.workbook_damaged");
        assertThat(refusal(new Xlsx(), SourceOptions.FIND_OUT).code()).isEqualTo("source.header_absent");
        Xlsx lacking = new Xlsx()
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='../../gone.xml'/></Relationships>");
        assertThat(refusal(lacking.texts("s", List.of(List.of("甲"))), SourceOptions.FIND_OUT)
                        .code())
                .isEqualTo("source.workbook_damaged");
    }

    @Test
    void refusesDamageThatIsMetMidway() throws Exception {
        String many = "<row><c><v>1</v></c><c><v>2</v></c></row>".repeat(5_000);
        Path file = file(new Xlsx().sheet("s", many + "<row r='1'/>"));

        Throwable met = catchThrowable(() -> rows(file, SourceOptions.FIND_OUT));

        assertThat(met)
                .isInstanceOfSatisfying(
                        UnreadableSource.class,
                        unreadable -> assertThat(unreadable.refusal().code()).isEqualTo("source.workbook_damaged"));
    }

    @Test
    void refusesATornArchive() throws Exception {
        byte[] bytes = Files.readAllBytes(file(several()));
        Path torn = folder.resolve("torn.xlsx");
        Files.write(torn, Arrays.copyOf(bytes, bytes.length / 2));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> rows(torn, SourceOptions.FIND_OUT));
        assertThat(refusal.code()).isEqualTo("source.workbook_damaged");
    }

    @Test
    void refusesBombs() throws Exception {
        Path strings = folder.resolve("strings.xlsx");
        Path rows = folder.resolve("rows.xlsx");
        Path parts = folder.resolve("parts.xlsx");
        bomb(strings, "xl/sharedStrings.xml", "<sst>", "<si/>");
        bomb(rows, "xl/worksheets/s.xml", "<worksheet><sheetData><row><c><v>1</v></c></row>", "<x/>");
        try (OutputStream out = Files.newOutputStream(parts);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i <= 10_000; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        for (Path bomb : List.of(strings, rows, parts)) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> rows(bomb, SourceOptions.FIND_OUT));
            assertThat(refusal.code()).isEqualTo("source.archive_bomb");
        }
    }

    /// A workbook of which one part is seventy million bytes of the same few.
    private void bomb(Path file, String path, String head, String more) throws IOException {
        Path small = file(new Xlsx().texts("s", List.of(List.of("甲"))).part(path, "@"));
        try (ZipFile from = new ZipFile(small.toFile());
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(path)) {
                    zip.write(head.getBytes(StandardCharsets.UTF_8));
                    byte[] block = more.repeat(10_000).getBytes(StandardCharsets.UTF_8);
                    for (long written = 0; written < 70_000_000; written += block.length) {
                        zip.write(block);
                    }
                } else {
                    zip.write(from.getInputStream(entry).readAllBytes());
                }
            }
        }
    }
}
