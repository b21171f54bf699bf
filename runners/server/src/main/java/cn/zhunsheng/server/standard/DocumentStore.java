package cn.zhunsheng.server.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is known of the documents of projects, in schema `standard`; the files themselves lie in the vault.
@Component
class DocumentStore {
    private static final String DOCUMENT = """
            select id, name, link, size, sha256, added_at, added_by_name
              from standard.document
            """;

    private final JdbcClient db;

    DocumentStore(JdbcClient db) {
        this.db = db;
    }

    /// A document: a file where `link` is empty, else an address elsewhere.
    record Document(UUID id, String name, String link, long size, String sha256, Instant at, String by) {}

    List<Document> of(UUID project) {
        return db.sql(DOCUMENT + " where project = :project order by added_at, id")
                .param("project", project)
                .query((row, n) -> document(row))
                .list();
    }

    Optional<Document> one(UUID project, UUID id) {
        return db.sql(DOCUMENT + " where project = :project and id = :id")
                .param("project", project)
                .param("id", id)
                .query((row, n) -> document(row))
                .optional();
    }

    /// Those that have a file.
    Set<UUID> files() {
        return db.sql("select id from standard.document where link = ''").query(UUID.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void add(UUID project, Document document) {
        db.sql("""
                insert into standard.document (id, project, name, link, size, sha256, added_at, added_by_name)
                values (:id, :project, :name, :link, :size, :sha256, :at, :by)
                """)
                .param("id", document.id())
                .param("project", project)
                .param("name", document.name())
                .param("link", document.link())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("at", ProjectStore.moment(document.at()))
                .param("by", document.by())
                .update();
    }

    void remove(UUID id) {
        db.sql("delete from standard.document where id = :id").param("id", id).update();
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("link"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by_name"));
    }
}
