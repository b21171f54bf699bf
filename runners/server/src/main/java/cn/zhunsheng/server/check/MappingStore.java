package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.server.access.Visitor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people of an organisation decided about columns, in schema `checks`.
@Component
class MappingStore {
    private final JdbcClient db;

    MappingStore(JdbcClient db) {
        this.db = db;
    }

    /// By the folded header cell, its field in the model; an empty text where it has none.
    Map<String, String> decided(UUID organisation, String model) {
        Map<String, String> decided = new HashMap<>();
        db.sql("""
                select header, field
                  from checks.mapping
                 where organisation = :organisation
                   and model = :model
                """)
                .param("organisation", organisation)
                .param("model", model)
                .query((row, n) -> decided.put(row.getString(1), row.getString(2)))
                .list();
        return decided;
    }

    /// Keeps decisions, by the header cell as it stands; later ones replace earlier ones.
    void decide(UUID organisation, String model, Map<String, String> columns, Visitor visitor, Instant at) {
        columns.forEach((header, field) -> db.sql("""
                insert into checks.mapping (organisation, model, header, field, decided_by, decided_by_name, decided_at)
                values (:organisation, :model, :header, :field, :by, :name, :at)
                on conflict (organisation, model, header)
                do update set field = excluded.field, decided_by = excluded.decided_by,
                              decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at
                """)
                .param("organisation", organisation)
                .param("model", model)
                .param("header", FoldedName.of(header))
                .param("field", field)
                .param("by", visitor.id())
                .param("name", visitor.name())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update());
    }

    /// Forgets what was decided about these columns.
    void forget(UUID organisation, String model, Iterable<String> headers) {
        headers.forEach(header -> db.sql("""
                delete from checks.mapping
                 where organisation = :organisation
                   and model = :model
                   and header = :header
                """)
                .param("organisation", organisation)
                .param("model", model)
                .param("header", FoldedName.of(header))
                .update());
    }
}
