package cn.zhunsheng.server.change;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What proposals change, in schema `change`.
@Component
class EditStore {
    private static final int AT_ONCE = 5_000;
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    EditStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Puts these in the place of those that were there.
    void put(UUID proposal, List<Edit> edits) {
        db.sql("delete from change.edit where proposal = :proposal")
                .param("proposal", proposal)
                .update();
        for (int from = 0; from < edits.size(); from += AT_ONCE) {
            List<Edit> some = edits.subList(from, Math.min(edits.size(), from + AT_ONCE));
            db.sql("""
                    insert into change.edit (proposal, place, file, key, before, after)
                    select :proposal, :from + e.place, e.row ->> 'file', e.row ->> 'key', e.row -> 'before',
                           e.row -> 'after'
                      from jsonb_array_elements(cast(:rows as jsonb)) with ordinality e (row, place)
                    """)
                    .param("proposal", proposal)
                    .param("from", from)
                    .param("rows", json.writeValueAsString(some))
                    .update();
        }
    }

    /// So many from a place on.
    List<Edit> edits(UUID proposal, int most, int from) {
        return db.sql("""
                select file, key, before, after
                  from change.edit
                 where proposal = :proposal
                 order by place
                 limit :most
                offset :from
                """)
                .param("proposal", proposal)
                .param("most", most)
                .param("from", from)
                .query((row, n) -> new Edit(
                        row.getString("file"),
                        row.getString("key"),
                        json.readValue(row.getString("before"), CELLS),
                        json.readValue(row.getString("after"), CELLS)))
                .list();
    }

    List<Edit> edits(UUID proposal) {
        return edits(proposal, Integer.MAX_VALUE, 0);
    }

    int count(UUID proposal) {
        return db.sql("select count(*) from change.edit where proposal = :proposal")
                .param("proposal", proposal)
                .query(Integer.class)
                .single();
    }
}
