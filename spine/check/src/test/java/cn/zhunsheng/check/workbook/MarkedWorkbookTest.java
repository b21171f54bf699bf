package cn.zhunsheng.check.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedWorkbookTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final CellMark MARK = new CellMark("甲", 2, 28, "应为：<1> & \"2\"\u0007");

    @TempDir
    Path folder;

    /// A workbook of two sheets, its parts changed as a test wants them.
    private Path workbook(boolean noted, Consumer<Map<String, String>> change) throws IOException {
        Path plain = folder.resolve("plain.xlsx");
        try (OutputStream out = Files.newOutputStream(plain)) {
            Workbook book = new Workbook(out, "test", null);
            Worksheet first = book.newWorksheet("甲");
            first.value(0, 0, "姓名");
            first.value(1, 0, "张三");
            if (noted) {
                first.comment(1, 27, "原有");
                first.comment(0, 0, "别动");
            }
            book.newWorksheet("乙").value(0, 0, "x");
            book.finish();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(plain.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        change.accept(parts);
        Path file = folder.resolve("book.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Map<String, String> marked(Path file, CellMark... marks) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MarkedWorkbook book = MarkedWorkbook.open(file, "book.xlsx")) {
            assertThat(book.firstSheet()).isEqualTo("甲");
            book.write(List.of(marks), out);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        DocumentBuilderFactory reader = DocumentBuilderFactory.newInstance();
        reader.setNamespaceAware(true);
        for (String part : parts.values()) {
            reader.newDocumentBuilder().parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        }
        return parts;
    }

    @Test
    void aSheetWithoutNotesGetsThemAndEverythingElseStays() throws Exception {
        Path file = workbook(false, parts -> {});
        Map<String, String> parts = marked(file, MARK, new CellMark("甲", 2, 28, "又"), new CellMark("乙", 1, 1, "乙"));

        assertThat(parts.get("xl/zscomments1.xml"))
                .contains(
                        "ref=\"AB2\"", "&lt;1&gt;".replace("&lt;", "&#60;").replace("&gt;", "&#62;"), "&#10;&#21448;");
        assertThat(parts.get(SHEET))
                .contains("</headerFooter><legacyDrawing xmlns:zsr=")
                .endsWith("zsr:id=\"zsv\"/></worksheet>");
        assertThat(parts.get("xl/worksheets/_rels/sheet1.xml.rels")).contains("Target=\"/xl/zscomments1.xml\"");
        assertThat(parts.get("[Content_Types].xml"))
                .contains("Extension=\"vml\"", "/xl/zscomments1.xml")
                .containsOnlyOnce("Extension=\"vml\"");
        assertThat(parts.keySet().stream().filter(name -> name.contains("zsdrawing")))
                .hasSize(2);
        assertThat(parts.get("xl/sharedStrings.xml")).contains("&#x5f20;&#x4e09;");
    }

    @Test
    void notesThatAreThereAreKeptAndOursStandBelow() throws Exception {
        Map<String, String> parts = marked(workbook(true, p -> {}), MARK, new CellMark("甲", 2, 1, "新"));

        assertThat(parts.get("xl/comments1.xml"))
                .contains("<text><r><t>&#x539f;&#x6709;</t></r><r><t xml:space=\"preserve\">&#10;&#24212;")
                .contains("<text><t>&#x522b;&#x52a8;</t></text>")
                .contains("<comment ref=\"A2\" authorId=\"1\">");
        assertThat(parts.get("xl/drawings/vmlDrawing1.vml"))
                .contains("id=\"zsnoteA2\"")
                .doesNotContain("zsnoteAB2");
        assertThat(parts.get(SHEET)).containsOnlyOnce("legacyDrawing");
    }

    @Test
    void notesOfRunsAndEmptyPartsAreExtended() throws Exception {
        Map<String, String> runs = marked(
                workbook(
                        true,
                        parts -> parts.computeIfPresent(
                                "xl/comments1.xml",
                                (n, xml) ->
                                        xml.replaceAll("<text><t>(.*?)</t></text>", "<text><r><t>$1</t></r></text>"))),
                MARK);
        Map<String, String> empty = marked(
                workbook(
                        true,
                        parts -> parts.put(
                                "xl/comments1.xml",
                                "<x:comments xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                        + "<x:authors/><x:commentList/></x:comments>")),
                MARK);

        assertThat(runs.get("xl/comments1.xml")).contains("<r><t>&#x539f;&#x6709;</t></r><r><t xml:space");
        assertThat(empty.get("xl/comments1.xml"))
                .contains("<x:author>", "<x:comment ref=\"AB2\" authorId=\"0\"><x:text><x:r><x:t ");
    }

    @Test
    void theDrawingStandsWhereTheSchemaOfASheetPutsIt() throws Exception {
        String nested =
                "<!-- <extLst> --><conditionalFormatting><cfRule><extLst><ext/></extLst></cfRule></conditionalFormatting>";
        Map<String, String> parts = marked(
                workbook(
                        false,
                        p -> p.computeIfPresent(
                                SHEET,
                                (n, xml) -> xml.replace("<pageMargins", nested + "<pageMargins")
                                        .replace("</worksheet>", "<tableParts count=\"0\"/><extLst/></worksheet>"))),
                MARK);

        assertThat(parts.get(SHEET)).contains("zsr:id=\"zsv\"/><tableParts count=\"0\"/><extLst/></worksheet>");
    }

    @Test
    void sheetsWrittenWithAPrefixAreMarkedWithIt() throws Exception {
        Map<String, String> parts = marked(
                workbook(
                        false,
                        p -> p.put(
                                SHEET,
                                "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                        + "<x:sheetData /></x:worksheet>")),
                MARK);

        assertThat(parts.get(SHEET)).contains("<x:sheetData /><x:legacyDrawing ");
    }

    @Test
    void marksOfUnknownSheetsAreLeftOut() throws Exception {
        Path file = workbook(false, p -> {});

        assertThat(marked(file, new CellMark("丙", 1, 1, "x")).get(SHEET)).doesNotContain("legacyDrawing");
    }

    @Test
    void whatIsNotWrittenAsWorkbooksAreIsRefused() throws Exception {
        refused(workbook(false, p -> p.put(SHEET, "<worksheet><sheetData></worksheet>")));
        refused(workbook(false, p -> p.put(SHEET, "<worksheet><sheetData/>")));
        refused(workbook(true, p -> p.put("xl/comments1.xml", "<comments/>")));
        refused(workbook(
                true,
                p -> p.put(
                        "xl/comments1.xml",
                        "<comments><authors/><commentList><comment ref=\"AB2\"/></commentList></comments>")));
        refused(workbook(
                true,
                p -> p.computeIfPresent(
                        "xl/worksheets/_rels/sheet1.xml.rels", (n, xml) -> xml.replace("Id=\"v\"", "Id=\"w\""))));
        Path file = Files.writeString(folder.resolve("no.xlsx"), "PK nothing");
        assertThatThrownBy(() -> MarkedWorkbook.open(file, "no.xlsx")).isInstanceOf(Refusal.class);
    }

    @Test
    void aWorkbookOfTheStrictFormIsRefused() throws Exception {
        Path file = workbook(
                false,
                p -> p.computeIfPresent(
                        "_rels/.rels",
                        (n, xml) -> xml.replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006",
                                "http://purl.oclc.org/ooxml/officeDocument")));

        assertThatThrownBy(() -> MarkedWorkbook.open(file, "book.xlsx"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("report.workbook_strict");
    }

    private static void refused(Path file) throws Exception {
        try (MarkedWorkbook book = MarkedWorkbook.open(file, "book.xlsx")) {
            assertThatThrownBy(() -> book.write(List.of(MARK), new ByteArrayOutputStream()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("source.workbook_damaged");
        }
    }
}
