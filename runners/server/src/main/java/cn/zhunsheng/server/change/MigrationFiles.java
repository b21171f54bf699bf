package cn.zhunsheng.server.change;

import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.console.Absent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The files of the migration that a proposal asks for.
@Component
class MigrationFiles {
    private final Assessing assessing;

    MigrationFiles(Assessing assessing) {
        this.assessing = assessing;
    }

    /// @param file `values.yaml`, or `DIALECT.sql`
    /// @throws Absent when it is neither
    ResponseEntity<byte[]> of(Proposal proposal, String file) throws Refusal, IOException {
        Assessed assessed = assessing.of(proposal);
        if (assessed.candidate().dictionary().isEmpty()) {
            throw ChangeRefusals.unsound();
        }
        Migration migration = Migration.of(assessed.candidate());
        String text = file.equals("values.yaml")
                ? migration.yaml()
                : migration.sql(Stream.of(SqlDialect.values())
                        .filter(dialect -> file.equals(dialect.label() + ".sql"))
                        .findFirst()
                        .orElseThrow(Absent::new));
        ContentDisposition name = ContentDisposition.attachment().filename(file).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
