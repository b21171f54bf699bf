package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.check.RunCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How kept runs would end by proposals, in schema `change`.
@Component
class TrialStore {
    private final JdbcClient db;
    private final JsonMapper json;

    TrialStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Puts these in the place of those that were there.
    void put(UUID proposal, List<Trial> trials) {
        db.sql("delete from change.trial where proposal = :proposal")
                .param("proposal", proposal)
                .update();
        for (int place = 0; place < trials.size(); place++) {
            add(trials.get(place), place);
        }
    }

    private void add(Trial trial, int place) {
        db.sql("""
                insert into change.trial (id, proposal, place, revision, edition, run, organisation, name, model, before,
                                          why_zh, why_en)
                values (:id, :proposal, :place, :revision, :edition, :run, :organisation, :name, :model,
                        cast(:before as jsonb), :zh, :en)
                """)
                .param("id", trial.id())
                .param("proposal", trial.proposal())
                .param("place", place)
                .param("revision", trial.revision())
                .param("edition", trial.edition())
                .param("run", trial.run())
                .param("organisation", trial.organisation())
                .param("name", trial.name())
                .param("model", trial.model())
                .param("before", trial.before().map(json::writeValueAsString).orElse(null))
                .param("zh", trial.why().map(Words::zh).orElse(null))
                .param("en", trial.why().map(Words::en).orElse(null))
                .update();
    }

    void judged(UUID id, RunCounts after) {
        db.sql("update change.trial set after = cast(:after as jsonb) where id = :id")
                .param("after", json.writeValueAsString(after))
                .param("id", id)
                .update();
    }

    void unknown(UUID id, Words why) {
        db.sql("update change.trial set why_zh = :zh, why_en = :en where id = :id")
                .param("zh", why.zh())
                .param("en", why.en())
                .param("id", id)
                .update();
    }

    List<Trial> of(UUID proposal) {
        return db.sql("""
                select id, proposal, revision, edition, run, organisation, name, model, before, after, why_zh, why_en
                  from change.trial
                 where proposal = :proposal
                 order by place
                """)
                .param("proposal", proposal)
                .query((row, n) -> trial(row))
                .list();
    }

    private Trial trial(ResultSet row) throws SQLException {
        String zh = row.getString("why_zh");
        return new Trial(
                row.getObject("id", UUID.class),
                row.getObject("proposal", UUID.class),
                row.getInt("revision"),
                row.getString("edition"),
                row.getObject("run", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                row.getString("model"),
                counts(row.getString("before")),
                counts(row.getString("after")),
                zh == null ? Optional.empty() : Optional.of(new Words(zh, row.getString("why_en"))));
    }

    private Optional<RunCounts> counts(@Nullable String text) {
        return Optional.ofNullable(text).map(each -> json.readValue(each, RunCounts.class));
    }
}
