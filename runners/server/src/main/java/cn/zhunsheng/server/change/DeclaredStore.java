package cn.zhunsheng.server.change;

import cn.zhunsheng.server.access.Visitor;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Columns of tables that match nothing, in schema `change`.
@Component
class DeclaredStore {
    private final JdbcClient db;
    private final JsonMapper json;

    DeclaredStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Forgets what an organisation brought of those tables before.
    void forget(UUID organisation, Set<String> tables) {
        db.sql("""
                delete from change.declared
                 where organisation = :organisation
                   and table_name = any (:tables)
                """)
                .param("organisation", organisation)
                .param("tables", tables.toArray(String[]::new))
                .update();
    }

    void keep(Visitor by, List<DeclaredColumn> columns) {
        for (int place = 0; place < columns.size(); place++) {
            DeclaredColumn each = columns.get(place);
            db.sql("""
                    insert into change.declared (organisation, table_name, place, name, type, length, comment, nearest,
                                                 person, person_name, at)
                    values (:organisation, :table, :place, :name, :type, :length, :comment, cast(:nearest as jsonb),
                            :person, :by, :at)
                    """)
                    .param("organisation", each.organisation())
                    .param("table", each.table())
                    .param("place", place)
                    .param("name", each.name())
                    .param("type", each.type())
                    .param("length", each.length())
                    .param("comment", each.comment())
                    .param("nearest", json.writeValueAsString(each.nearest()))
                    .param("person", by.id())
                    .param("by", each.broughtBy())
                    .param("at", OffsetDateTime.ofInstant(each.at(), ZoneOffset.UTC))
                    .update();
        }
    }

    /// The latest first.
    List<DeclaredColumn> of(Collection<UUID> organisations, int most) {
        return db.sql("""
                select organisation, table_name, name, type, length, comment, nearest, person_name, at
                  from change.declared
                 where organisation = any (:organisations)
                 order by at desc, organisation, table_name, place
                 limit :most
                """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> new DeclaredColumn(
                        row.getObject("organisation", UUID.class),
                        row.getString("table_name"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getString("length"),
                        row.getString("comment"),
                        json.readValue(row.getString("nearest"), new TypeReference<List<DeclaredColumn.Nearest>>() {}),
                        row.getString("person_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
