package cn.zhunsheng.server.standard;

import cn.zhunsheng.server.standard.Project.Dates;
import cn.zhunsheng.server.standard.Project.Facts;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Projects of standards and their steps, in schema `standard`.
@Component
class ProjectStore {
    private static final String PROJECT = """
            select id, organisation, number, plan_number, title, title_en, category, sub_category, sub_systems,
                   replaces, scope, stage, stage_since, due, published_on, effective_on, review_due, withdrawn_on,
                   writers, version, changed_at, changed_by_name
              from standard.project
            """;

    private final JdbcClient db;

    ProjectStore(JdbcClient db) {
        this.db = db;
    }

    /// A step that was taken.
    record Step(String move, Stage from, Stage to, Instant at, String by, String remark) {}

    /// Every project, those that wait longest first.
    List<Project> all() {
        return db.sql(PROJECT + " order by stage_since, id")
                .query((row, n) -> project(row))
                .list();
    }

    Optional<Project> one(UUID id) {
        return db.sql(PROJECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> project(row))
                .optional();
    }

    /// The same, held until the transaction ends.
    Optional<Project> oneForUpdate(UUID id) {
        return db.sql(PROJECT + " where id = :id for update")
                .param("id", id)
                .query((row, n) -> project(row))
                .optional();
    }

    /// Changes whenever a project does; never the same for other projects.
    String stamp() {
        return db.sql("""
                select coalesce(md5(string_agg(id || '/' || version, ',' order by id)), '')
                  from standard.project
                """).query(String.class).single();
    }

    boolean numberTaken(String number, UUID except) {
        return db.sql("""
                select exists (select from standard.project
                                where number = :number
                                  and id <> :except
                                  and stage in ('published', 'in_force', 'review', 'withdrawn'))
                """)
                .param("number", number)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    void add(Project project) {
        facts(db.sql("""
                insert into standard.project (id, organisation, number, plan_number, title, title_en, category,
                       sub_category, sub_systems, replaces, scope, stage, stage_since, due, published_on, effective_on,
                       review_due, writers, version, created_at, created_by_name, changed_at, changed_by_name)
                values (:id, :organisation, :number, :plan, :title, :titleEn, :category, :sub,
                       cast(:systems as text[]), cast(:replaces as text[]), :scope, :stage, :since, :due,
                       :published, :effective, :review, cast(:writers as uuid[]), 1, :at, :by, :at, :by)
                """), project)
                .param("organisation", project.organisation())
                .param("stage", project.stage().id())
                .param("since", project.since())
                .param("published", project.dates().published().orElse(null))
                .param("effective", project.dates().effective().orElse(null))
                .param("review", project.dates().reviewDue().orElse(null))
                .update();
    }

    /// Writes what people wrote, if nobody else did since that version.
    boolean change(Project project) {
        return facts(db.sql("""
                update standard.project
                   set number = :number, plan_number = :plan, title = :title, title_en = :titleEn,
                       category = :category, sub_category = :sub, sub_systems = cast(:systems as text[]),
                       replaces = cast(:replaces as text[]), scope = :scope, due = :due,
                       writers = cast(:writers as uuid[]), version = version + 1,
                       changed_at = :at, changed_by_name = :by
                 where id = :id
                   and version = :version
                """), project).param("version", project.version()).update() == 1;
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec sql, Project project) {
        Facts facts = project.facts();
        return sql.param("id", project.id())
                .param("number", facts.number())
                .param("plan", facts.planNumber())
                .param("title", facts.title())
                .param("titleEn", facts.titleEn())
                .param("category", facts.category())
                .param("sub", facts.subCategory())
                .param("systems", array(facts.subSystems()))
                .param("replaces", array(facts.replaces()))
                .param("scope", facts.scope())
                .param("due", project.due().orElse(null))
                .param(
                        "writers",
                        array(project.writers().stream().map(UUID::toString).toList()))
                .param("at", moment(project.changedAt()))
                .param("by", project.changedBy());
    }

    /// Moves it on, if it is still at that version.
    boolean move(Project before, Project after, Step step) {
        boolean moved = db.sql("""
                update standard.project
                   set number = :number, stage = :stage, stage_since = :since, due = :due,
                       published_on = :published, effective_on = :effective, review_due = :review,
                       withdrawn_on = :withdrawn, version = version + 1, changed_at = :at, changed_by_name = :by
                 where id = :id
                   and version = :version
                """)
                        .param("number", after.facts().number())
                        .param("stage", after.stage().id())
                        .param("since", after.since())
                        .param("due", after.due().orElse(null))
                        .param("published", after.dates().published().orElse(null))
                        .param("effective", after.dates().effective().orElse(null))
                        .param("review", after.dates().reviewDue().orElse(null))
                        .param("withdrawn", after.dates().withdrawn().orElse(null))
                        .param("at", moment(step.at()))
                        .param("by", step.by())
                        .param("id", before.id())
                        .param("version", before.version())
                        .update()
                == 1;
        if (moved) {
            add(before.id(), step);
        }
        return moved;
    }

    private void add(UUID project, Step step) {
        db.sql("""
                insert into standard.step (project, move, from_stage, to_stage, at, by_name, remark)
                values (:project, :move, :from, :to, :at, :by, :remark)
                """)
                .param("project", project)
                .param("move", step.move())
                .param("from", step.from().id())
                .param("to", step.to().id())
                .param("at", moment(step.at()))
                .param("by", step.by())
                .param("remark", step.remark())
                .update();
    }

    /// Its steps, the first first.
    List<Step> steps(UUID project) {
        return db.sql("""
                select move, from_stage, to_stage, at, by_name, remark
                  from standard.step
                 where project = :project
                 order by id
                """)
                .param("project", project)
                .query((row, n) -> new Step(
                        row.getString("move"),
                        Stage.of(row.getString("from_stage")).orElseThrow(),
                        Stage.of(row.getString("to_stage")).orElseThrow(),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("remark")))
                .list();
    }

    private static Project project(ResultSet row) throws SQLException {
        return new Project(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                new Facts(
                        row.getString("number"),
                        row.getString("plan_number"),
                        row.getString("title"),
                        row.getString("title_en"),
                        row.getString("category"),
                        row.getString("sub_category"),
                        texts(row.getArray("sub_systems")),
                        texts(row.getArray("replaces")),
                        row.getString("scope")),
                Stage.of(row.getString("stage")).orElseThrow(),
                row.getObject("stage_since", LocalDate.class),
                day(row, "due"),
                new Dates(
                        day(row, "published_on"),
                        day(row, "effective_on"),
                        day(row, "review_due"),
                        day(row, "withdrawn_on")),
                ids(row.getArray("writers")),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by_name"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        return Optional.ofNullable(day);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return new HashSet<>(List.of((UUID[]) array.getArray()));
    }

    /// As PostgreSQL reads an array of texts.
    static String array(Collection<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
