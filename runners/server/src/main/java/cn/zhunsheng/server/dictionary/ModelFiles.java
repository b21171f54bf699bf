package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage.Heading;
import cn.zhunsheng.dictionary.form.Form;
import cn.zhunsheng.dictionary.generate.Dialect;
import cn.zhunsheng.dictionary.generate.Generated;
import cn.zhunsheng.dictionary.generate.Generation;
import cn.zhunsheng.server.console.Absent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;

/// What is generated from a model, as files; with the codes that are in force on the day.
record ModelFiles(Edition edition, Held<Model> model, LocalDate day) {
    private static final String JSON = "application/json";
    private static final String SQL = "application/sql";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// @throws Absent when no such file is made
    ResponseEntity<byte[]> file(String name, Language language) throws Refusal, IOException {
        Generation generation = Generation.of(edition.dictionary(), model.reference(), day);
        return switch (name) {
            case "schema.json" -> text(name, JSON, generation.jsonSchema());
            case "openapi.json" -> text(name, JSON, generation.openApi());
            case "schema.xsd" -> text(name, "application/xml", generation.xsd());
            case "postgresql.sql" -> text(name, SQL, generation.ddl(Dialect.POSTGRESQL));
            case "mysql.sql" -> text(name, SQL, generation.ddl(Dialect.MYSQL));
            case "mariadb.sql" -> text(name, SQL, generation.ddl(Dialect.MARIADB));
            case "form.xlsx" -> Downloaded.file(model.id() + "." + name, WORKBOOK, form(language));
            default -> throw new Absent();
        };
    }

    private ResponseEntity<byte[]> text(String name, String type, Generated generated) {
        return Downloaded.file(model.id() + "." + name, type, generated.text().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] form(Language language) throws Refusal, IOException {
        Heading heading =
                edition.dictionary().packageOf(model.packageId()).orElseThrow().heading();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Form(edition.dictionary().resolved(model), heading, day, language).write(bytes);
        return bytes.toByteArray();
    }
}
