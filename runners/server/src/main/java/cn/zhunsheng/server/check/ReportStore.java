package cn.zhunsheng.server.check;

import cn.zhunsheng.server.vault.Draft;
import cn.zhunsheng.server.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The reports of runs: masked ones in the database, those that show values or are long in the vault.
@Component
class ReportStore {
    static final String SUMMARY = "summary";
    static final String FAILURES = "failures";

    private final JdbcClient db;
    private final Vault vault;

    ReportStore(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /// A report that was made whole.
    void keep(UUID run, String kind, byte[] content, boolean sealed) throws IOException {
        if (!sealed) {
            insert(run, kind, content, null);
            return;
        }
        try (Draft draft = vault.draft(UUID.randomUUID(), Long.MAX_VALUE)) {
            draft.write(content);
            insert(run, kind, null, draft.keep().id());
        }
    }

    /// A report that was written into the vault.
    void kept(UUID run, String kind, UUID file) {
        insert(run, kind, null, file);
    }

    private void insert(UUID run, String kind, byte @Nullable [] content, @Nullable UUID file) {
        db.sql("""
                insert into checks.report (run, kind, content, file)
                values (:run, :kind, :content, :file)
                """)
                .param("run", run)
                .param("kind", kind)
                .param("content", content)
                .param("file", file)
                .update();
    }

    private record Row(byte @Nullable [] content, @Nullable UUID file) {}

    /// Empty when the run has no such report.
    Optional<InputStream> open(UUID run, String kind) throws IOException {
        List<Row> rows = db.sql("""
                select content, file
                  from checks.report
                 where run = :run
                   and kind = :kind
                """)
                .param("run", run)
                .param("kind", kind)
                .query((row, n) -> new Row(row.getBytes("content"), row.getObject("file", UUID.class)))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        byte[] content = rows.getFirst().content();
        UUID file = rows.getFirst().file();
        return file != null
                ? Optional.of(vault.read(file))
                : Optional.of(new ByteArrayInputStream(content == null ? new byte[0] : content));
    }
}
