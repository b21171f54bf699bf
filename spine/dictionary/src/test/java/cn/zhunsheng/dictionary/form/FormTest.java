package cn.zhunsheng.dictionary.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.SamplePackage;
import cn.zhunsheng.dictionary.intake.Intake;
import cn.zhunsheng.dictionary.intake.IntakeTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormTest {
    @TempDir
    Path root;

    private byte[] form(SamplePackage sample, String model, Language language) throws Refusal, IOException {
        Dictionary dictionary = SamplePackage.dictionary(root, sample);
        Held<Model> held = dictionary.model(model);
        Form form = new Form(
                dictionary.resolved(held),
                dictionary.packageOf(held.packageId()).orElseThrow().heading(),
                SamplePackage.TODAY,
                language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(out);
        return out.toByteArray();
    }

    private static List<List<String>> sheet(byte[] form, String name) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(form));
                var rows = book.findSheet(name).orElseThrow().openStream()) {
            return rows.map(FormTest::texts).toList();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : text(cell)).toList();
    }

    private static String text(Cell cell) {
        return String.valueOf(cell.getValue());
    }

    private static String part(byte[] form, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(form))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("The workbook has no part " + name);
    }

    @Test
    void theFirstSheetHoldsOneRowOfTitlesAndNothingElse() throws Exception {
        byte[] form = form(SamplePackage.base(), "person-basic", Language.ZH);

        assertThat(sheet(form, "人员")).containsExactly(List.of("公民身份号码", "名字", "性别代码", "出生日期", "身高", "手机号", "是否健在"));
    }

    @Test
    void codesStandWithTheirNamesAndADropDownPointsAtThem() throws Exception {
        byte[] form = form(SamplePackage.base(), "person-basic", Language.ZH);

        assertThat(sheet(form, "代码"))
                .startsWith(
                        List.of("代码集", "用于", "代码", "名称", "上级"),
                        List.of("性别代码", "性别代码", "0", "未知", ""),
                        List.of("性别代码", "性别代码", "1", "男", ""))
                .hasSize(5);
        assertThat(part(form, "xl/worksheets/sheet1.xml"))
                .contains("prompt=\"0 未知；1 男；2 女；9 未说明\" sqref=\"C2:C1048576\"><formula1>'代码'!$C$2:$C$5</formula1>");
    }

    @Test
    void aCellStopsWhatACheckCallsAnErrorAndWarnsOfTheRest() throws Exception {
        String cells = part(form(SamplePackage.base(), "person-basic", Language.ZH), "xl/worksheets/sheet1.xml");

        assertThat(cells)
                .contains("type=\"textLength\" errorStyle=\"stop\"")
                .containsPattern("errorStyle=\"warning\"[^>]+prompt=\"最多 30 个字符\"")
                .containsPattern(
                        "type=\"custom\" errorStyle=\"warning\"[^>]+sqref=\"D2:D1048576\"><formula1>IF\\(LEN\\(D2\\)=8,AND")
                .contains("<formula1>20</formula1><formula2>280</formula2>")
                .contains("<formula1>\"0,1\"</formula1>".replace("\"", "&quot;"));
    }

    @Test
    void numbersAreNumbersAndEverythingElseIsText() throws Exception {
        byte[] form = form(SamplePackage.base(), "person-basic", Language.ZH);
        String sheet = part(form, "xl/worksheets/sheet1.xml");
        String styles = part(form, "xl/styles.xml");

        assertThat(sheet)
                .containsPattern("<col min=\"1\" max=\"1\" [^>]*style=\"2\"")
                .containsPattern("<col min=\"5\" max=\"5\" [^>]*style=\"4\"");
        assertThat(styles)
                .contains("formatCode=\"@\"", "formatCode=\"General\"")
                .contains("formatCode=\"@&quot; *&quot;\"");
    }

    @Test
    void theInstructionsSayWhoAsksWhatIsAskedAndWhatMustHold() throws Exception {
        byte[] form = form(SamplePackage.base(), "person-basic", Language.ZH);

        String guide = sheet(form, "填写说明").toString();

        assertThat(guide)
                .contains("标准包 基础（base）版本 1.2.0，发布者 准绳；代码以 2026-01-31 在用的为准")
                .contains("[公民身份号码, 必填, 18 位字母或数字\n须合编码规则：公民身份号码, 号码, person.id-number\nGMSFHM, GB 11643-1999]")
                .contains("单位：厘米")
                .contains("公民身份号码 不得重复", "名字、出生日期 不得重复")
                .contains("性别不一致　依据 GB 11643-1999", "区划未知（提示）");
    }

    @Test
    void speaksEnglish() throws Exception {
        byte[] form = form(SamplePackage.base(), "person-basic", Language.EN);

        assertThat(sheet(form, "Person").getFirst()).contains("Identity number", "Sex");
        assertThat(sheet(form, "Instructions").toString())
                .contains("Sex differs", "No two rows may have the same Identity number", "Required");
        assertThat(sheet(form, "Codes").getFirst()).containsExactly("Code set", "Used in", "Code", "Name", "Parent");
    }

    @Test
    void equalInputGivesEqualBytes() throws Exception {
        assertThat(form(SamplePackage.base(), "person-basic", Language.ZH))
                .isEqualTo(form(SamplePackage.base(), "person-basic", Language.ZH));
    }

    /// A model of every other kind of column, called as no sheet may be.
    private static SamplePackage odd() {
        return new SamplePackage("odd")
                .file("elements.csv", """
                        id,name,definition,data_type,format,unit,value_domain,sensitivity,source,evidence
                        x.joined,拼接,,字符型,n2+a3,,,public,,own
                        x.long,长文,,字符型,c..ul,,,public,,own
                        x.tail,尾巴,,字符型,n2+c..ul,,,public,,own
                        x.choice,任选,,字符型,a3|n..ul,,,public,,own
                        x.either,两种,,字符型,an2|n4,,,public,,own
                        x.full,全长数,,数字型,n5,,range:..90000,public,,own
                        x.huge,大数,,数字型,n..20,,,public,,own
                        x.whole,整数,,数字型,n..3,,range:1..,public,,own
                        x.bits,二进制,,二进制,jpg,,,public,,own
                        x.area,地方,,字符型,n6,,codeset:AREA,public,,own
                        x.gone,旧地方,,字符型,n6,,codeset:GONE,public,,own
                        x.time,时间,,日期时间型,YYYY-MM-DD hh:mm:ss|YYYYMMDDhhmmss,,,public,,own
                        x.slash,日期,,日期型,YYYY-MM-DD|YYYY/MM/DD,,range:2000-01-01..,public,,own
                        x.year,年份,,日期型,YYYY,,,public,,own
                        x.clock,时刻,,日期时间型,YYYYMMDDhhmmss,,,public,,own
                        x.same,重名,,字符型,an4,,pattern:[A-Z]\\d{3},public,,own
                        """)
                .file("codesets.csv", "id,title,completeness,evidence\nAREA,区划,complete,own\nGONE,停用,complete,own\n")
                .file(
                        "codesets/AREA.csv",
                        "code,name,parent,valid_from,valid_to\n" + "110000,甲,,,\n" + codes()
                                + "119999,去,110000,,2010\n")
                .file("codesets/GONE.csv", "code,name,valid_to\n100000,昔,2001\n")
                .file("models/odd.yaml", """
                        id: odd
                        title: "'[代码]:*?/ 很长很长很长很长很长很长很长很长很长很长很长很长很长很长的名字"
                        fields:
                          - {name: joined, element: x.joined}
                          - {name: long, element: x.long}
                          - {name: tail, element: x.tail}
                          - {name: choice, element: x.choice}
                          - {name: either, element: x.either}
                          - {name: full, element: x.full}
                          - {name: huge, element: x.huge}
                          - {name: whole, element: x.whole}
                          - {name: bits, element: x.bits}
                          - {name: area, element: x.area}
                          - {name: everArea, element: x.area, title: 曾用地方, codes: ever}
                          - {name: gone, element: x.gone}
                          - {name: time, element: x.time}
                          - {name: slash, element: x.slash}
                          - {name: year, element: x.year}
                          - {name: same, element: x.same}
                          - {name: clock, element: x.clock}
                        """)
                .file("models/plain.yaml", """
                        id: plain
                        title: 代码
                        fields: [{name: long, element: x.long}]
                        """);
    }

    private static String codes() {
        StringBuilder codes = new StringBuilder();
        for (int i = 1; i < 20; i++) {
            codes.append("1101%02d,乙%d,110000,,\n".formatted(i, i));
        }
        return codes.toString();
    }

    @Test
    void everyKindOfColumnAcceptsAtLeastWhatACheckDoes() throws Exception {
        byte[] form = form(odd(), "odd", Language.ZH);
        String sheet = part(form, "xl/worksheets/sheet1.xml");

        assertThat(List.of(
                        rule(sheet, "A"),
                        rule(sheet, "B"),
                        rule(sheet, "C"),
                        rule(sheet, "D"),
                        rule(sheet, "E"),
                        rule(sheet, "F"),
                        rule(sheet, "G"),
                        rule(sheet, "H"),
                        rule(sheet, "I"),
                        rule(sheet, "J"),
                        rule(sheet, "K"),
                        rule(sheet, "L"),
                        rule(sheet, "N"),
                        rule(sheet, "P")))
                .containsExactly(
                        "textLength warning 5 5",
                        "none warning",
                        "none warning",
                        "none warning",
                        "textLength stop 2 4",
                        "textLength stop 5 7",
                        "textLength stop 0 22",
                        "whole stop 1 999",
                        "none warning",
                        "list stop '代码'!$C$2:$C$21",
                        "list stop '代码'!$C$22:$C$42",
                        "textLength stop 6 6",
                        "custom stop OR(LEN(N2)=10)",
                        "textLength stop 4 4");
        assertThat(rule(sheet, "M")).isEqualTo("custom stop OR(LEN(M2)=19,LEN(M2)=14)");
        assertThat(rule(sheet, "Q"))
                .endsWith("--MID(Q2,9,2)&lt;24,--MID(Q2,11,2)&lt;60,--MID(Q2,13,2)&lt;60))")
                .hasSizeLessThan(290);
        assertThat(rule(sheet, "O")).isEqualTo("custom stop IF(LEN(O2)=4,ISNUMBER(-MID(O2,1,4)))");
        assertThat(sheet).contains("代码与名称见“代码”页的“区划”（20 个）");
    }

    /// Test, style and formulas of the cells of a column.
    private static String rule(String sheet, String column) {
        Matcher found = Pattern.compile("<dataValidation type=\"(\\w+)\" errorStyle=\"(\\w+)\"[^>]* sqref=\"" + column
                        + "2:[^>]*>(?:<formula1>([^<]*)</formula1>)?(?:<formula2>([^<]*)</formula2>)?")
                .matcher(sheet);
        assertThat(found.find()).as("no rule for column " + column).isTrue();
        StringBuilder rule = new StringBuilder(found.group(1) + " " + found.group(2));
        for (int group = 3; group <= 4; group++) {
            rule.append(found.group(group) == null ? "" : " " + found.group(group));
        }
        return rule.toString();
    }

    @Test
    void sheetsAreCalledAsSpreadsheetsAllow() throws Exception {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(form(odd(), "odd", Language.ZH)))) {
            assertThat(book.getFirstSheet().getName()).startsWith("代码").hasSizeLessThanOrEqualTo(31);
        }
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(form(odd(), "plain", Language.ZH)))) {
            assertThat(book.getSheets().map(s -> s.getName()).toList()).containsExactly("1", "填写说明");
        }
    }

    @Test
    void longTextsAreCutAndMarksOfXmlAreWrittenOut() {
        String xml = CellRule.tip("A1", "<&>\"标题", "甲".repeat(253) + "\uD842\uDFB7\uD842\uDFB7" + "\n\u0007")
                .xml();

        assertThat(xml)
                .contains("promptTitle=\"&lt;&amp;&gt;&quot;标题\"")
                .contains("prompt=\"" + "甲".repeat(253) + "…\"");
        assertThat(CellRule.tip("A1", "t", "a\nb\u0007").xml()).contains("prompt=\"a&#10;b \"");
    }

    @Test
    void aTemplateHasTheColumnsOfAPackageAndListsOfWhatMayBeChosen() throws Exception {
        for (IntakeTable table : IntakeTable.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Template(table, Language.ZH).write(SamplePackage.TODAY, out);
            byte[] template = out.toByteArray();

            Intake intake = new Intake(table, Set.of());
            intake.header("t", sheet(template, table.title().zh()).getFirst());
            assertThat(intake.taken().problems()).isEmpty();
            assertThat(intake.taken().notes()).isEmpty();
            assertThat(sheet(template, "填写说明")).hasSize(table.columns().size() + 1);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Template(IntakeTable.ELEMENTS, Language.EN).write(SamplePackage.TODAY, out);
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet1.xml"))
                .contains("&quot;字符型,数字型,日期型,日期时间型,布尔型,二进制&quot;");
    }
}
