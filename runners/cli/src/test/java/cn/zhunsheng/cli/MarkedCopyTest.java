package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A form goes out, comes back filled in, and goes back with what is wrong noted at its cells.
class MarkedCopyTest {
    @TempDir
    Path folder;

    private void fill(String name, List<List<String>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            Workbook book = new Workbook(out, "test", null);
            Worksheet sheet = book.newWorksheet("人员");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
            book.finish();
        }
    }

    private List<String> header() throws IOException {
        new Shell(folder).zs("generate", "population-basic", "--to", "xlsx", "--output", "form.xlsx");
        return rows("form.xlsx").getFirst();
    }

    private List<List<String>> rows(String name) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(name));
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null || cell.getValue() == null
                                    ? ""
                                    : cell.getValue().toString())
                            .toList())
                    .toList();
        }
    }

    private String part(String name, String part) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(name).toFile());
                InputStream in = zip.getInputStream(zip.getEntry(part))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsWrongIsNotedAtItsCellAndTheCellsStay() throws IOException {
        List<String> header = header();
        List<String> titles = header.subList(0, 6);
        List<List<String>> rows = List.of(
                titles,
                List.of("330106198503120220", "林晓芸", "", "2", "01", "19850312"),
                List.of("330106198503120221", "", "", "7", "01", "19850312"));
        fill("people.xlsx", rows);

        Ran ran = new Shell(folder).zs("check", "people.xlsx", "--format", "xlsx", "--output", "marked.xlsx");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINDINGS);
        assertThat(rows("marked.xlsx")).isEqualTo(rows("people.xlsx"));
        assertThat(part("marked.xlsx", "xl/zscomments1.xml"))
                .contains("ref=\"A1\"", "ref=\"A3\"", "ref=\"B3\"", "ref=\"D3\"")
                .doesNotContain("ref=\"A2\"", "330106");
        assertThat(new Shell(folder)
                        .zs("check", "marked.xlsx", "--format", "csv")
                        .out())
                .isEqualTo(new Shell(folder)
                        .zs("check", "people.xlsx", "--format", "csv")
                        .out()
                        .replace("people.xlsx", "marked.xlsx"));
    }

    @Test
    void aWorkbookWithoutFaultsSaysSo() throws IOException {
        fill(
                "people.xlsx",
                List.of(header().subList(0, 6), List.of("330106198503120220", "林晓芸", "", "2", "01", "19850312")));

        Ran ran = new Shell(folder)
                .zs("--lang", "en", "check", "people.xlsx", "--format", "xlsx", "--output", "marked.xlsx");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(part("marked.xlsx", "xl/zscomments1.xml")).contains("1 rows, 0 failures", "ref=\"A1\"");
    }

    @Test
    void onlyOneWorkbookIsMarkedAndNeverItself() throws IOException {
        fill("people.xlsx", List.of(header()));
        Shell shell = new Shell(folder);
        shell.file("a.csv", "公民身份号码", "1");

        assertThat(shell.zs("check", "a.csv", "--format", "xlsx", "--output", "b.xlsx")
                        .err())
                .contains("report.source_unmarkable");
        assertThat(shell.zs("check", "people.xlsx", "people.xlsx", "--format", "xlsx", "--output", "b.xlsx")
                        .err())
                .contains("report.source_unmarkable");
        assertThat(shell.zs("check", "people.xlsx", "--format", "xlsx", "--output", "people.xlsx")
                        .err())
                .contains("report.source_overwritten");
        assertThat(shell.names()).doesNotContain("b.xlsx");
    }
}
