package cn.zhunsheng.server.check;

import cn.zhunsheng.server.check.Arrived.ArrivedFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The files of runs, in schema `checks`; what they hold lies in the vault.
@Component
class FileStore {
    private final JdbcClient db;

    FileStore(JdbcClient db) {
        this.db = db;
    }

    void add(UUID run, int place, ArrivedFile file) {
        db.sql("""
                insert into checks.file (id, run, place, name, size, sha256)
                values (:id, :run, :place, :name, :size, :sha256)
                """)
                .param("id", file.stored().id())
                .param("run", run)
                .param("place", place)
                .param("name", file.name())
                .param("size", file.stored().size())
                .param("sha256", file.stored().sha256())
                .update();
    }

    /// Gives a run the files of another; they stay as long as one of them keeps them.
    void share(UUID from, UUID to) {
        db.sql("""
                insert into checks.file (id, run, place, name, size, sha256)
                select id, :to, place, name, size, sha256
                  from checks.file
                 where run = :from
                """).param("from", from).param("to", to).update();
    }

    /// In the order in which they were handed over.
    List<RunFile> of(UUID run) {
        return db.sql("""
                select id, name, size, sha256, removed_at is not null as removed
                  from checks.file
                 where run = :run
                 order by place
                """)
                .param("run", run)
                .query((row, n) -> new RunFile(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getBoolean("removed")))
                .list();
    }

    /// The files that may lie in the vault no longer: of runs that are over and do not keep theirs, or not any more.
    List<UUID> expired(Instant now) {
        return db.sql("""
                select f.id
                  from checks.file f
                  join checks.run r on r.id = f.run
                 where f.removed_at is null
                 group by f.id
                having bool_and(r.state not in ('draft', 'waiting', 'running')
                                and (r.kept_until is null or r.kept_until < :now))
                """).param("now", moment(now)).query(FileStore::id).list();
    }

    void removed(UUID file, Instant at) {
        db.sql("""
                update checks.file
                   set removed_at = :at
                 where id = :id
                """).param("at", moment(at)).param("id", file).update();
    }

    /// Every id that the vault has a reason to hold.
    Set<UUID> held() {
        return new HashSet<>(db.sql("""
                select id
                  from checks.file
                 where removed_at is null
                union
                select file
                  from checks.report
                 where file is not null
                """).query(FileStore::id).list());
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
