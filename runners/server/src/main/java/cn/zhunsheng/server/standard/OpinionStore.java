package cn.zhunsheng.server.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opinions about drafts and their answers, in schema `standard`.
@Component
class OpinionStore {
    private static final String OPINION = """
            select id, place, clause, opinion, reason, from_whom, given_by_name, answer, answer_reason, answered_by,
                   version
              from standard.opinion
            """;

    private final JdbcClient db;

    OpinionStore(JdbcClient db) {
        this.db = db;
    }

    /// The opinions of a project, in the order in which they came.
    List<Opinion> of(UUID project) {
        return db.sql(OPINION + " where project = :project order by place")
                .param("project", project)
                .query((row, n) -> opinion(row))
                .list();
    }

    Optional<Opinion> one(UUID project, UUID id) {
        return db.sql(OPINION + " where project = :project and id = :id")
                .param("project", project)
                .param("id", id)
                .query((row, n) -> opinion(row))
                .optional();
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        return new Opinion(
                row.getObject("id", UUID.class),
                row.getInt("place"),
                new Opinion.Given(
                        row.getString("clause"),
                        row.getString("opinion"),
                        row.getString("reason"),
                        row.getString("from_whom")),
                row.getString("given_by_name"),
                row.getString("answer"),
                row.getString("answer_reason"),
                row.getString("answered_by"),
                row.getInt("version"));
    }

    /// How many have no answer.
    long open(UUID project) {
        return db.sql("select count(*) from standard.opinion where project = :project and answer = ''")
                .param("project", project)
                .query(Long.class)
                .single();
    }

    /// Adds one behind those that are there and gives its id; the project is held by the caller.
    UUID add(UUID project, Opinion.Given given, String by, Instant at) {
        UUID id = UUID.randomUUID();
        db.sql("""
                insert into standard.opinion (id, project, place, clause, opinion, reason, from_whom, given_at,
                       given_by_name)
                values (:id, :project,
                       (select coalesce(max(place), 0) + 1 from standard.opinion where project = :project),
                       :clause, :opinion, :reason, :from, :at, :by)
                """)
                .param("id", id)
                .param("project", project)
                .param("clause", given.clause())
                .param("opinion", given.opinion())
                .param("reason", given.reason())
                .param("from", given.from())
                .param("at", ProjectStore.moment(at))
                .param("by", by)
                .update();
        return id;
    }

    /// Writes an answer, if nobody else did since that version.
    boolean answer(UUID id, int version, String answer, String reason, String by, Instant at) {
        return db.sql("""
                update standard.opinion
                   set answer = :answer, answer_reason = :reason, answered_by = :by, answered_at = :at,
                       version = version + 1
                 where id = :id
                   and version = :version
                """)
                        .param("answer", answer)
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", ProjectStore.moment(at))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }
}
