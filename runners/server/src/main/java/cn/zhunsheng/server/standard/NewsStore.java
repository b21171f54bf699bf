package cn.zhunsheng.server.standard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// News of standards and who wants them, in schema `standard`.
@Component
class NewsStore {
    private final JdbcClient db;

    NewsStore(JdbcClient db) {
        this.db = db;
    }

    /// An event. `kind` is `moved`, `added`, `changed` or `removed`; `detail` of the first is the step taken.
    record Event(
            long id, Instant at, String kind, String number, String title, Optional<UUID> project, String detail) {}

    /// What somebody watches, as the query of the list.
    record Watch(UUID id, String query) {}

    /// What a package states of a standard: its title, and a digest of all.
    record Stated(String title, String digest) {}

    void add(Instant at, String kind, String number, String title, Optional<UUID> project, String detail) {
        db.sql("""
                insert into standard.news (at, kind, number, title, project, detail)
                values (:at, :kind, :number, :title, cast(:project as uuid), :detail)
                """)
                .param("at", ProjectStore.moment(at))
                .param("kind", kind)
                .param("number", number)
                .param("title", title)
                .param("project", project.map(UUID::toString).orElse(null))
                .param("detail", detail)
                .update();
    }

    /// The latest, the latest first.
    List<Event> latest(int most) {
        return db.sql("""
                select id, at, kind, number, title, project, detail
                  from standard.news
                 order by id desc
                 limit :most
                """)
                .param("most", most)
                .query((row, n) -> new Event(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("number"),
                        row.getString("title"),
                        Optional.ofNullable(row.getObject("project", UUID.class)),
                        row.getString("detail")))
                .list();
    }

    List<Watch> watches(UUID person) {
        return db.sql("select id, query from standard.watch where person = :person order by created_at, id")
                .param("person", person)
                .query((row, n) -> new Watch(row.getObject("id", UUID.class), row.getString("query")))
                .list();
    }

    /// The watch's id: the same when it is watched already.
    UUID watch(UUID person, String query, Instant at) {
        return db.sql("""
                insert into standard.watch (id, person, query, created_at)
                values (:id, :person, :query, :at)
                on conflict (person, query)
                do update set query = excluded.query
                returning id
                """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("query", query)
                .param("at", ProjectStore.moment(at))
                .query(UUID.class)
                .single();
    }

    /// Whether the person had it.
    boolean unwatch(UUID person, UUID id) {
        return db.sql("delete from standard.watch where person = :person and id = :id")
                        .param("person", person)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Held until the transaction ends: packages are compared by one at a time.
    void hold() {
        db.sql("select pg_advisory_xact_lock(hashtext('standard.stated'))")
                .query((row, n) -> true)
                .list();
    }

    /// What packages stated when they were last looked at, by number.
    Map<String, Stated> stated() {
        Map<String, Stated> stated = new LinkedHashMap<>();
        db.sql("select number, title, digest from standard.stated order by number")
                .query((row, n) -> stated.put(row.getString(1), new Stated(row.getString(2), row.getString(3))))
                .list();
        return stated;
    }

    void state(String number, Stated stated) {
        db.sql("""
                insert into standard.stated (number, title, digest)
                values (:number, :title, :digest)
                on conflict (number) do update set title = excluded.title, digest = excluded.digest
                """)
                .param("number", number)
                .param("title", stated.title())
                .param("digest", stated.digest())
                .update();
    }

    void unstate(String number) {
        db.sql("delete from standard.stated where number = :number")
                .param("number", number)
                .update();
    }
}
