package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Runs, in schema `checks`.
@Component
class CheckStore {
    private static final String RUN = """
            select id, organisation, name, state, created_at, created_by, created_by_name, language, bytes, keep_days,
                   kept_until, reading, model, model_title_zh, model_title_en, given, show_values, reason, repeats,
                   day, begun_at, ended_at, row_count, score, errors, warnings, refusal
              from checks.run
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final FileStore files;

    CheckStore(JdbcClient db, JsonMapper json, FileStore files) {
        this.db = db;
        this.json = json;
        this.files = files;
    }

    void add(Run run) {
        db.sql("""
                insert into checks.run (id, organisation, name, state, created_at, created_by, created_by_name, language,
                                        bytes, keep_days, kept_until, reading, model, model_title_zh, model_title_en,
                                        given, show_values, reason, repeats)
                values (:id, :organisation, :name, :state, :at, :by, :byName, :language,
                        :bytes, :keep, :until, :reading::jsonb, :model, :zh, :en,
                        :given::jsonb, :show, :reason, :repeats)
                """)
                .param("id", run.id())
                .param("organisation", run.organisation())
                .param("name", run.name())
                .param("state", run.state().id())
                .param("at", moment(run.createdAt()))
                .param("by", run.createdBy())
                .param("byName", run.createdByName())
                .param("language", run.language())
                .param("bytes", run.bytes())
                .param("keep", run.keepDays())
                .param("until", run.keptUntil().map(CheckStore::moment).orElse(null))
                .param("reading", json.writeValueAsString(run.reading()))
                .param("model", run.model().orElse(null))
                .param("zh", run.modelTitle().zh())
                .param("en", run.modelTitle().en())
                .param("given", json.writeValueAsString(run.given()))
                .param("show", run.showValues())
                .param("reason", run.reason())
                .param("repeats", run.repeats().orElse(null))
                .update();
    }

    Optional<Run> run(UUID id) {
        return db.sql(RUN + " where id = :id")
                .param("id", id)
                .query((row, n) -> run(row, files.of(id)))
                .optional();
    }

    /// Those that are done, by one of the models, the latest first; without their files.
    List<Run> done(Collection<String> models, Collection<UUID> organisations, int most) {
        return db.sql(RUN + """
                 where organisation = any (:organisations)
                   and model = any (:models)
                   and state = 'done'
                 order by created_at desc, id
                 limit :most
                """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("models", models.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> run(row, List.of()))
                .list();
    }

    /// The newest first, without their files.
    List<Run> runs(RunFilter filter, Collection<UUID> organisations) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return db.sql(RUN + """
                 where organisation = any (:organisations)
                   and (:state = '' or state = :state)
                   and (:model = '' or model = :model)
                   and (:person = '' or created_by_name = :person)
                   and (:name = '' or position(lower(:name) in lower(name)) > 0)
                   and (cast(:before as timestamptz) is null or created_at < :before)
                 order by created_at desc, id
                 limit :most
                """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("state", filter.state())
                .param("model", filter.model())
                .param("person", filter.person())
                .param("name", filter.name())
                .param("before", filter.before().map(CheckStore::moment).orElse(null))
                .param("most", filter.most())
                .query((row, n) -> run(row, List.of()))
                .list();
    }

    void reading(UUID run, Reading reading, Optional<String> model) {
        db.sql("""
                update checks.run
                   set reading = :reading::jsonb, model = :model
                 where id = :id
                   and state = 'draft'
                """)
                .param("reading", json.writeValueAsString(reading))
                .param("model", model.orElse(null))
                .param("id", run)
                .update();
    }

    /// Puts a draft into the queue; false when it is none any more.
    boolean queued(UUID run, Start start, LocalDate day) {
        return db.sql("""
                update checks.run
                   set state = 'waiting', model = :model, model_title_zh = :zh, model_title_en = :en,
                       given = :given::jsonb, show_values = :show, reason = :reason, day = :day
                 where id = :id
                   and state = 'draft'
                """)
                        .param("model", start.model())
                        .param("zh", start.title().zh())
                        .param("en", start.title().en())
                        .param("given", json.writeValueAsString(start.given()))
                        .param("show", start.showValues())
                        .param("reason", start.reason())
                        .param("day", day)
                        .param("id", run)
                        .update()
                == 1;
    }

    void begun(UUID run, Instant at) {
        db.sql("""
                update checks.run
                   set state = 'running', begun_at = :at
                 where id = :id
                   and state = 'waiting'
                """).param("at", moment(at)).param("id", run).update();
    }

    void ended(UUID run, RunState state, Instant at, @Nullable Told refusal) {
        db.sql("""
                update checks.run
                   set state = :state, ended_at = :at, refusal = :refusal::jsonb
                 where id = :id
                   and state in ('draft', 'waiting', 'running')
                """)
                .param("state", state.id())
                .param("at", moment(at))
                .param("refusal", refusal == null ? null : json.writeValueAsString(refusal))
                .param("id", run)
                .update();
    }

    void outcome(UUID run, Run.Outcome outcome) {
        db.sql("""
                update checks.run
                   set row_count = :rows, score = :score, errors = :errors, warnings = :warnings
                 where id = :id
                """)
                .param("rows", outcome.rows())
                .param("score", outcome.score().orElse(null))
                .param("errors", outcome.errors())
                .param("warnings", outcome.warnings())
                .param("id", run)
                .update();
    }

    /// The runs that the platform stopped under: those that waited or ran, and drafts.
    List<UUID> open() {
        return db.sql("""
                select id
                  from checks.run
                 where state in ('draft', 'waiting', 'running')
                """).query(CheckStore::id).list();
    }

    /// Drafts that nobody went on with since.
    List<UUID> draftsBefore(Instant at) {
        return db.sql("""
                select id
                  from checks.run
                 where state = 'draft'
                   and created_at < :at
                """).param("at", moment(at)).query(CheckStore::id).list();
    }

    void keep(UUID run, @Nullable Instant until) {
        db.sql("""
                update checks.run
                   set kept_until = :until
                 where id = :id
                """)
                .param("until", until == null ? null : moment(until))
                .param("id", run)
                .update();
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private Run run(ResultSet row, List<RunFile> files) throws SQLException {
        Map<String, String> given = json.readValue(row.getString("given"), new TypeReference<>() {});
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                RunState.of(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_by", UUID.class),
                row.getString("created_by_name"),
                row.getString("language"),
                row.getLong("bytes"),
                row.getInt("keep_days"),
                instant(row, "kept_until"),
                json.readValue(row.getString("reading"), Reading.class),
                Optional.ofNullable(row.getString("model")),
                new Words(row.getString("model_title_zh"), row.getString("model_title_en")),
                given,
                row.getBoolean("show_values"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("repeats", UUID.class)),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                instant(row, "begun_at"),
                instant(row, "ended_at"),
                outcome(row),
                Optional.ofNullable(row.getString("refusal")).map(told -> json.readValue(told, Told.class)),
                files);
    }

    private static Optional<Run.Outcome> outcome(ResultSet row) throws SQLException {
        Long rows = row.getObject("row_count", Long.class);
        return rows == null
                ? Optional.empty()
                : Optional.of(new Run.Outcome(
                        rows,
                        Optional.ofNullable(row.getBigDecimal("score")),
                        row.getLong("errors"),
                        row.getLong("warnings")));
    }
}
