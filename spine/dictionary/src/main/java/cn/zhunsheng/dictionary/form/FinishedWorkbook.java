package cn.zhunsheng.dictionary.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A workbook as the library wrote it, with what the library cannot say: tips and tests at cells, and a creation date
/// that is given, so that equal input gives equal bytes.
final class FinishedWorkbook {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String CORE = "docProps/core.xml";

    private FinishedWorkbook() {}

    /// Writes the workbook with the rules on its first sheet.
    static void write(Path workbook, List<CellRule> rules, LocalDate day, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipFile in = new ZipFile(workbook.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] part;
                try (InputStream bytes = in.getInputStream(entry)) {
                    part = bytes.readAllBytes();
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(TIME);
                zip.putNextEntry(copy);
                zip.write(
                        switch (entry.getName()) {
                            case SHEET -> ruled(part, rules);
                            case CORE -> dated(part, day);
                            default -> part;
                        });
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    /// Before the margins is where the schema of a sheet puts them.
    private static byte[] ruled(byte[] sheet, List<CellRule> rules) {
        String all = rules.stream()
                .map(CellRule::xml)
                .collect(Collectors.joining(
                        "", "<dataValidations count=\"" + rules.size() + "\">", "</dataValidations>"));
        return text(sheet).replace("<pageMargins", all + "<pageMargins").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] dated(byte[] core, LocalDate day) {
        return text(core)
                .replaceFirst("W3CDTF\">[^<]*<", "W3CDTF\">" + day + "T00:00:00Z<")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
