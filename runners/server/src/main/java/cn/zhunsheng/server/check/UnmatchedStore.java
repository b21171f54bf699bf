package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.FoldedName;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Columns that matched nothing, in schema `checks`.
@Component
class UnmatchedStore {
    private final JdbcClient db;
    private final JsonMapper json;

    UnmatchedStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void keep(List<UnmatchedColumn> columns) {
        for (int place = 0; place < columns.size(); place++) {
            UnmatchedColumn each = columns.get(place);
            db.sql("""
                    insert into checks.unmatched (run, place, organisation, source, name, folded, evidence)
                    values (:run, :place, :organisation, :source, :name, :folded, cast(:evidence as jsonb))
                    """)
                    .param("run", each.run())
                    .param("place", place)
                    .param("organisation", each.organisation())
                    .param("source", each.source())
                    .param("name", each.name())
                    .param("folded", FoldedName.of(each.name()))
                    .param("evidence", json.writeValueAsString(each.evidence()))
                    .update();
        }
    }

    /// The latest first.
    List<UnmatchedColumn> of(Collection<UUID> organisations, int most) {
        return db.sql("""
                select u.run, u.organisation, u.source, u.name, u.evidence
                  from checks.unmatched u
                  join checks.run r on r.id = u.run
                 where u.organisation = any (:organisations)
                 order by r.created_at desc, u.run, u.place
                 limit :most
                """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> new UnmatchedColumn(
                        row.getObject("run", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getString("source"),
                        row.getString("name"),
                        json.readValue(row.getString("evidence"), ColumnEvidence.class)))
                .list();
    }
}
