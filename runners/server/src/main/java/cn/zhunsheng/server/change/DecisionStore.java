package cn.zhunsheng.server.change;

import cn.zhunsheng.server.access.Visitor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was decided about columns and conflicts, in schema `change`.
@Component
class DecisionStore {
    private final JdbcClient db;

    DecisionStore(JdbcClient db) {
        this.db = db;
    }

    /// By the column's folded name.
    Map<String, Decided> columns() {
        Map<String, Decided> decided = new HashMap<>();
        db.sql("select folded, proposal, reason, name, at from change.draft")
                .query((row, n) -> decided.put(
                        row.getString("folded"),
                        new Decided(
                                Optional.ofNullable(row.getObject("proposal", UUID.class)),
                                row.getString("reason"),
                                row.getString("name"),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list();
        return decided;
    }

    void column(String folded, @Nullable UUID proposal, String reason, Visitor by, Instant at) {
        db.sql("""
                insert into change.draft (folded, proposal, reason, person, name, at)
                values (:folded, :proposal, :reason, :person, :name, :at)
                on conflict (folded)
                do update set proposal = excluded.proposal, reason = excluded.reason, person = excluded.person,
                              name = excluded.name, at = excluded.at
                """)
                .param("folded", folded)
                .param("proposal", proposal)
                .param("reason", reason)
                .param("person", by.id())
                .param("name", by.name())
                .param("at", moment(at))
                .update();
    }

    /// By the conflict's key.
    Map<String, Settled> conflicts() {
        Map<String, Settled> settled = new HashMap<>();
        db.sql("select conflict, way, what, reason, name, at, proposal from change.settlement")
                .query((row, n) -> settled.put(
                        row.getString("conflict"),
                        new Settled(
                                row.getString("way"),
                                row.getString("what"),
                                row.getString("reason"),
                                row.getString("name"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                Optional.ofNullable(row.getObject("proposal", UUID.class)))))
                .list();
        return settled;
    }

    void conflict(
            String conflict, String way, String what, String reason, Optional<UUID> proposal, Visitor by, Instant at) {
        db.sql("""
                insert into change.settlement (conflict, way, what, reason, person, name, at, proposal)
                values (:conflict, :way, :what, :reason, :person, :name, :at, :proposal)
                on conflict (conflict)
                do update set way = excluded.way, what = excluded.what, reason = excluded.reason,
                              person = excluded.person, name = excluded.name, at = excluded.at,
                              proposal = excluded.proposal
                """)
                .param("conflict", conflict)
                .param("proposal", proposal.orElse(null))
                .param("way", way)
                .param("what", what)
                .param("reason", reason)
                .param("person", by.id())
                .param("name", by.name())
                .param("at", moment(at))
                .update();
    }

    void reopen(String conflict) {
        db.sql("delete from change.settlement where conflict = :conflict")
                .param("conflict", conflict)
                .update();
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
