package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Attributes of one's own and their values, in schema `standard`.
@Component
class AttributeStore {
    private static final String ATTRIBUTE = """
            select id, thing, name, name_en, kind, choices, required, searchable, retired
              from standard.attribute
            """;

    private final JdbcClient db;

    AttributeStore(JdbcClient db) {
        this.db = db;
    }

    /// All of them, in the order in which they were added.
    List<Attribute> all() {
        return db.sql(ATTRIBUTE + " order by place")
                .query((row, n) -> attribute(row))
                .list();
    }

    /// Those that are offered for such a thing.
    List<Attribute> of(String thing) {
        return db.sql(ATTRIBUTE + " where thing = :thing and not retired order by place")
                .param("thing", thing)
                .query((row, n) -> attribute(row))
                .list();
    }

    Optional<Attribute> one(UUID id) {
        return db.sql(ATTRIBUTE + " where id = :id")
                .param("id", id)
                .query((row, n) -> attribute(row))
                .optional();
    }

    /// Whether it was added: not when such a thing has one of that name.
    boolean add(Attribute attribute) {
        return db.sql("""
                insert into standard.attribute (id, thing, name, name_en, kind, choices, required, searchable)
                values (:id, :thing, :name, :nameEn, :kind, cast(:choices as text[]), :required, :searchable)
                on conflict (thing, name) do nothing
                """)
                        .param("id", attribute.id())
                        .param("thing", attribute.thing())
                        .param("name", attribute.name().zh())
                        .param("nameEn", attribute.name().en())
                        .param("kind", attribute.kind())
                        .param("choices", ProjectStore.array(attribute.choices()))
                        .param("required", attribute.required())
                        .param("searchable", attribute.searchable())
                        .update()
                == 1;
    }

    /// What may change without touching values.
    void change(UUID id, boolean required, boolean searchable, boolean retired) {
        db.sql("""
                update standard.attribute
                   set required = :required, searchable = :searchable, retired = :retired
                 where id = :id
                """)
                .param("required", required)
                .param("searchable", searchable)
                .param("retired", retired)
                .param("id", id)
                .update();
    }

    /// The values of a thing, by attribute.
    Map<UUID, String> values(String thing, String key) {
        Map<UUID, String> values = new HashMap<>();
        db.sql("select attribute, value from standard.attribute_value where thing = :thing and key = :key")
                .param("thing", thing)
                .param("key", key)
                .query((row, n) -> values.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return values;
    }

    /// Values of every thing of a kind, by key and attribute.
    Map<String, Map<UUID, String>> values(String thing) {
        Map<String, Map<UUID, String>> values = new HashMap<>();
        db.sql("select key, attribute, value from standard.attribute_value where thing = :thing")
                .param("thing", thing)
                .query((row, n) -> values.computeIfAbsent(row.getString(1), key -> new HashMap<>())
                        .put(row.getObject(2, UUID.class), row.getString(3)))
                .list();
        return values;
    }

    /// The keys of the things whose value of an attribute has that text in it.
    List<String> having(UUID attribute, String text) {
        return db.sql("""
                select key
                  from standard.attribute_value
                 where attribute = :attribute
                   and strpos(value, :text) > 0
                """)
                .param("attribute", attribute)
                .param("text", text)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /// Held until the transaction ends: values are written one after another.
    void hold() {
        db.sql("select pg_advisory_xact_lock(hashtext('standard.attribute_value'))")
                .query((row, n) -> true)
                .list();
    }

    void put(String thing, String key, UUID attribute, String value, String by, Instant at) {
        db.sql("""
                insert into standard.attribute_value (thing, key, attribute, value, changed_at, changed_by_name)
                values (:thing, :key, :attribute, :value, :at, :by)
                on conflict (thing, key, attribute)
                do update set value = excluded.value, changed_at = excluded.changed_at,
                              changed_by_name = excluded.changed_by_name
                """)
                .param("thing", thing)
                .param("key", key)
                .param("attribute", attribute)
                .param("value", value)
                .param("at", ProjectStore.moment(at))
                .param("by", by)
                .update();
    }

    void remove(String thing, String key, UUID attribute) {
        db.sql("""
                delete from standard.attribute_value
                 where thing = :thing
                   and key = :key
                   and attribute = :attribute
                """)
                .param("thing", thing)
                .param("key", key)
                .param("attribute", attribute)
                .update();
    }

    /// Changes whenever a value of a standard does.
    String stamp() {
        return db.sql("""
                select count(*) || '/' || coalesce(max(changed_at)::text, '')
                  from standard.attribute_value
                 where thing = 'standard'
                """).query(String.class).single();
    }

    private static Attribute attribute(ResultSet row) throws SQLException {
        return new Attribute(
                row.getObject("id", UUID.class),
                row.getString("thing"),
                new Words(row.getString("name"), row.getString("name_en")),
                row.getString("kind"),
                List.of((String[]) row.getArray("choices").getArray()),
                row.getBoolean("required"),
                row.getBoolean("searchable"),
                row.getBoolean("retired"));
    }
}
