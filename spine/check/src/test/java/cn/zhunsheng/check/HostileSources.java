package cn.zhunsheng.check;

import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.testkit.Xlsx;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Sources made to do harm, checked one after another by a program of its own, so that it can be given little memory.
/// Prints a line for each: its name, then the rows and what failed, or the code of the refusal.
public final class HostileSources {
    private static final int MB = 1 << 20;
    private static final String HEADER = "标签甲,标签乙,标签丙,标签丁,标签戊\n";

    private HostileSources() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        say("quoted field", text(HEADER + "1,2,3,4,\"", "y", 200));
        say("field", text(HEADER + "1,2,3,4,", "y", 200));
        say("header", text("", "标签甲,", 200));
        say("header of one cell", text("\"", "y", 200));
        say("empty lines", text(HEADER, "\n", 30));
        say("rows", text(HEADER, "1,2,3,4,5\n", 40)); // their keys take more than the memory there is
        say("first object", text("{\"标签甲\":\"", "y", 200));
        say("later object", text("{\"标签甲\":\"1\",\"标签乙\":\"2\"}\n{\"标签乙\":\"", "y", 200));
        say("nested object", text("{\"标签甲\":\"1\",\"标签乙\":\"2\"}\n{\"标签乙\":", "[", 10));
        say("gzip", new SequenceInputStream(Collections.enumeration(members(200))));
        say("strings", strings(folder));
        say("one sheet many times", manySheets(folder));
        say("long string in every row", longString(folder));
        say("long text", book(folder, new Xlsx().sheet("s", row(1, "标签乙") + row(2, "y".repeat(17 * MB)))));
        say("long row", book(folder, new Xlsx().sheet("s", row(1, "标签乙") + longRow())));
        say("entries", entries(folder));
        say("archive in an archive", nested(folder));
        say("entities", book(folder, new Xlsx().part("xl/worksheets/s.xml", entities())));
    }

    private static void say(String name, InputStream in) throws IOException, InterruptedException {
        say(name, new Source.Stream("hostile", in));
    }

    private static void say(String name, Path file) throws IOException, InterruptedException {
        say(name, new Source.File(file));
    }

    private static void say(String name, Source source) throws IOException, InterruptedException {
        String answer;
        try {
            CheckResult result = SamplePackage.check(SamplePackage.by("tags"), source);
            Map<String, Long> failed = new TreeMap<>();
            result.rules().stream()
                    .filter(rule -> rule.failed() > 0)
                    .forEach(rule -> failed.put(rule.rule().id(), rule.failed()));
            answer = result.rows() + " rows " + failed;
        } catch (Refusal refusal) {
            answer = refusal.code();
        }
        System.out.println(name + ": " + answer);
    }

    /// The text, then so many megabytes of the same words.
    private static InputStream text(String first, String then, int megabytes) {
        byte[] block = then.repeat(MB / then.length()).getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(
                new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(Collections.enumeration(Stream.generate(() -> new ByteArrayInputStream(block))
                        .limit(megabytes)
                        .toList())));
    }

    /// Megabytes of zeros on one line, each a member of the file.
    private static List<ByteArrayInputStream> members(int megabytes) throws IOException {
        byte[] header = gzip(HEADER.getBytes(StandardCharsets.UTF_8));
        byte[] zeros = gzip("0".repeat(MB).getBytes(StandardCharsets.US_ASCII));
        return Stream.concat(
                        Stream.of(new ByteArrayInputStream(header)),
                        Stream.generate(() -> new ByteArrayInputStream(zeros)).limit(megabytes))
                .toList();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String row(int number, String text) {
        return "<row r='%d'><c r='A%d' t='inlineStr'><is><t>%s</t></is></c></row>".formatted(number, number, text);
    }

    private static Path book(Path folder, Xlsx book) throws IOException {
        Path file = folder.resolve("book.xlsx");
        book.write(file);
        return file;
    }

    /// Twenty million strings without a byte, in a tenth of a megabyte.
    private static Path strings(Path folder) throws IOException {
        Path file = book(folder, new Xlsx().sheet("s", row(1, "标签乙")));
        Path larger = folder.resolve("strings.xlsx");
        byte[] block = "<si/>".repeat(MB / 5).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(larger))) {
            copy(file, out);
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write("<sst>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }
        return larger;
    }

    private static void copy(Path book, ZipOutputStream to) throws IOException {
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(book.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                zip.getInputStream(entry).transferTo(to);
            }
        }
    }

    /// Five hundred sheets that are all the same part, which is small packed and a megabyte unpacked.
    private static Path manySheets(Path folder) throws IOException {
        StringBuilder sheets = new StringBuilder("<workbook><sheets>");
        for (int i = 0; i < 500; i++) {
            sheets.append("<sheet name='").append(i).append("' r:id='rId1'/>");
        }
        return book(
                folder,
                new Xlsx()
                        .sheet("s", row(1, "标签乙") + row(2, "y".repeat(MB)))
                        .part("xl/workbook.xml", sheets + "</sheets></workbook>"));
    }

    /// Eight megabytes of text, kept once and named by two hundred rows.
    private static Path longString(Path folder) throws IOException {
        StringBuilder rows = new StringBuilder(row(1, "标签乙"));
        for (int r = 2; r < 202; r++) {
            rows.append("<row r='%d'><c t='s'><v>0</v></c></row>".formatted(r));
        }
        return book(
                folder,
                new Xlsx()
                        .sheet("s", rows.toString())
                        .part("xl/sharedStrings.xml", "<sst><si><t>" + "y".repeat(8 * MB) + "</t></si></sst>"));
    }

    private static String longRow() {
        String cell = "<c t='str'><v>" + "y".repeat(9 * MB) + "</v></c>";
        return "<row r='2'>" + cell + cell + "</row>" + row(3, "1");
    }

    private static Path entries(Path folder) throws IOException {
        Path file = folder.resolve("entries.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 10_001; i++) {
                out.putNextEntry(new ZipEntry("xl/" + i));
            }
        }
        return file;
    }

    private static Path nested(Path folder) throws IOException {
        Path inner = book(folder, new Xlsx().sheet("s", row(1, "标签乙")));
        Path file = folder.resolve("nested.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("inner.xlsx"));
            Files.copy(inner, out);
        }
        return file;
    }

    private static String entities() {
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        return type + "]><worksheet><sheetData>" + row(1, "&a29;") + "</sheetData></worksheet>";
    }
}
