package cn.zhunsheng.server.standard;

import cn.zhunsheng.server.dictionary.CsvText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The standards that were published here as a package folder, zipped: `zs packages verify` takes it, and another
/// platform reads it. Equal standards give equal bytes.
final class OwnPackage {
    static final String ID = "own-standards";

    private OwnPackage() {}

    static byte[] of(List<Statement> statements, String publisher, int version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "package.yaml", heading(publisher, version));
            entry(zip, "standards.csv", table(statements));
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(ID + "/" + name);
        entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String heading(String publisher, int version) {
        String name = '"' + publisher.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return """
                id: %s
                version: 1.0.%d
                title: {zh: 自有标准, en: Own standards}
                publisher: {zh: %s, en: %s}
                jurisdiction: CN
                status: active
                """.formatted(ID, version, name, name);
    }

    private static String table(List<Statement> statements) {
        CsvText table = new CsvText()
                .row(
                        "number",
                        "title",
                        "title_en",
                        "status",
                        "plan_number",
                        "category",
                        "sub_category",
                        "sub_systems",
                        "replaces",
                        "evidence",
                        "note");
        statements.forEach(statement -> table.row(
                statement.standard().number(),
                statement.standard().title().zh(),
                statement.standard().title().en(),
                status(statement.standard().status()),
                statement.standard().planNumber(),
                statement.standard().category(),
                statement.standard().subCategory(),
                String.join("|", statement.standard().subSystems()),
                String.join("|", statement.standard().replaces()),
                "own",
                statement.standard().note().replaceAll("\\s+", " ")));
        // A package has neither a byte order mark nor carriage returns.
        return table.toString().substring(1).replace("\r\n", "\n");
    }

    /// A package has no word for what is published and not yet in force.
    private static String status(String status) {
        return status.equals("published") ? "draft" : status;
    }
}
