package cn.zhunsheng.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks packed from their parts, which are text that can be reviewed. What a workbook needs and a test does not
/// speak of is put there: the list of sheets (one for each part `xl/worksheets/*.xml`, named by its file), relations,
/// plain styles.
public final class Xlsx {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String SHEETS = "xl/worksheets/";

    private final Map<String, String> parts = new TreeMap<>();

    /// Puts a part at its path, instead of what would stand there.
    public Xlsx part(String path, String text) {
        parts.put(path, text);
        return this;
    }

    /// Puts a sheet that has these rows, `<row>…</row>`. Sheets stand in the order of their names.
    public Xlsx sheet(String name, String rows) {
        return part(
                SHEETS + name + ".xml",
                XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /// Puts a sheet of texts: empty cells are left out, the row begins at 1.
    public Xlsx texts(String name, List<List<String>> rows) {
        StringBuilder xml = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                String text = rows.get(r).get(c);
                if (!text.isEmpty()) {
                    xml.append("<c r=\"").append(column(c)).append(r + 1).append("\" t=\"inlineStr\"><is><t>");
                    xml.append(escaped(text)).append("</t></is></c>");
                }
            }
            xml.append("</row>");
        }
        return sheet(name, xml.toString());
    }

    private static String column(int index) {
        String letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : column(index / 26 - 1) + letter;
    }

    /// Text as XML has it.
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    /// Takes the parts from a folder, by their paths in it.
    static Xlsx of(Path folder) throws IOException {
        Xlsx book = new Xlsx();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                book.part(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return book;
    }

    /// Writes the workbook; equal parts give equal bytes.
    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : complete().entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private Map<String, String> complete() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", XML + "<Types/>");
        all.put("_rels/.rels", relations(Map.of("rId1", "officeDocument xl/workbook.xml")));
        Map<String, String> inside = new LinkedHashMap<>();
        StringBuilder sheets = new StringBuilder();
        int number = 0;
        for (String path : parts.keySet()) {
            if (path.startsWith(SHEETS)) {
                String name = path.substring(SHEETS.length(), path.length() - ".xml".length());
                number++;
                inside.put("rId" + number, "worksheet worksheets/" + name + ".xml");
                sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, number, number));
            }
        }
        inside.put("rIdStrings", "sharedStrings sharedStrings.xml");
        inside.put("rIdStyles", "styles styles.xml");
        all.put("xl/_rels/workbook.xml.rels", relations(inside));
        all.put(
                "xl/workbook.xml",
                XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets
                        + "</sheets></workbook>");
        all.putAll(parts);
        return all;
    }

    /// Relations by id, each as its type's last word and its target.
    private static String relations(Map<String, String> targets) {
        StringBuilder xml = new StringBuilder(XML).append("<Relationships xmlns=\"" + PACKAGE + "\">");
        targets.forEach((id, target) -> {
            int blank = target.indexOf(' ');
            xml.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(id, OFFICE, target.substring(0, blank), target.substring(blank + 1)));
        });
        return xml.append("</Relationships>").toString();
    }
}
