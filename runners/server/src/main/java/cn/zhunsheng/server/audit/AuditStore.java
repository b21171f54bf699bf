package cn.zhunsheng.server.audit;

import cn.zhunsheng.server.database.LocalDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The entries, in schema `audit`.
@Component
class AuditStore {
    private final JdbcClient db;
    private final DataSource database;
    private final JsonMapper json;

    AuditStore(JdbcClient db, DataSource database, JsonMapper json) {
        this.db = db;
        this.database = database;
        this.json = json;
    }

    void add(Instant at, Who who, Deed deed, byte[] entry) {
        db.sql("""
                insert into audit.entry (at, actor, account, name, organisation, address, deed, subject, reason, detail, entry)
                values (:at, :actor, :account, :name, :organisation, :address, :deed, :subject, :reason, :detail::jsonb, :entry)
                """)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("actor", who.id().orElse(null))
                .param("account", who.account())
                .param("name", who.name())
                .param("organisation", who.organisation().orElse(null))
                .param("address", who.address())
                .param("deed", deed.code())
                .param("subject", deed.subject())
                .param("reason", deed.reason())
                .param("detail", json.writeValueAsString(deed.detail()))
                .param("entry", entry)
                .update();
    }

    /// Whoever carries entries into the log, for as long as no backup cuts.
    ///
    /// Holds a connection, and on it the lock [LocalDatabase#CARRYING]; each statement is a transaction of its own.
    static final class Carrying implements AutoCloseable {
        private final SingleConnectionDataSource connection;
        private final JdbcClient held;

        private Carrying(SingleConnectionDataSource connection) {
            this.connection = connection;
            this.held = JdbcClient.create(connection);
            held.sql("select pg_advisory_lock_shared(:lock)::text")
                    .param("lock", LocalDatabase.CARRYING)
                    .query(String.class)
                    .optional();
        }

        /// Gives positions to what was committed without one, in the order of its ids.
        void number(long whenEmpty, int most) {
            held.sql("""
                    with next as (
                      select coalesce(max(position) + 1, :first) as position
                        from audit.entry
                    ), waiting as (
                      select id, row_number() over (order by id) - 1 as place
                        from (select id
                                from audit.entry
                               where position is null
                               order by id
                               limit :most) as oldest
                    )
                    update audit.entry e
                       set position = next.position + waiting.place
                      from next, waiting
                     where e.id = waiting.id
                    """).param("first", whenEmpty).param("most", most).update();
        }

        @Override
        public void close() {
            held.sql("select pg_advisory_unlock_shared(:lock)")
                    .param("lock", LocalDatabase.CARRYING)
                    .query(Boolean.class)
                    .single();
            connection.destroy();
        }
    }

    /// To be closed as soon as what was carried is there.
    Carrying carrying() {
        try {
            return new Carrying(new SingleConnectionDataSource(database.getConnection(), true));
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("No connection to carry entries on", e);
        }
    }

    /// The bytes of entries from a position on, without a gap.
    List<byte[]> from(long position, int most) {
        return db.sql("""
                select entry
                  from audit.entry
                 where position >= :position
                 order by position
                 limit :most
                """)
                .param("position", position)
                .param("most", most)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    /// The newest first, of those that the filter lets through.
    ///
    /// @param organisations whose people's deeds are shown; what nobody of an organisation did is shown to all
    List<TrailLine> find(TrailFilter filter, Set<UUID> organisations, int most) {
        return db.sql("""
                select id, at, account, name, address, deed, subject, reason, detail, position
                  from audit.entry
                 where (organisation is null or organisation = any(:organisations))
                   and (:account = '' or account = :account or name = :account)
                   and (:deed = '' or deed = :deed or starts_with(deed, :deed || '.'))
                   and (:subject = '' or subject = :subject)
                   and (cast(:from as timestamptz) is null or at >= :from)
                   and (cast(:until as timestamptz) is null or at < :until)
                   and (:before = 0 or id < :before)
                 order by id desc
                 limit :most
                """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("account", filter.account())
                .param("deed", filter.deed())
                .param("subject", filter.subject())
                .param("from", filter.from().map(AuditStore::moment).orElse(null))
                .param("until", filter.until().map(AuditStore::moment).orElse(null))
                .param("before", filter.before())
                .param("most", most)
                .query((row, n) -> line(row))
                .list();
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private TrailLine line(ResultSet row) throws SQLException {
        return new TrailLine(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("name"),
                row.getString("address"),
                row.getString("deed"),
                row.getString("subject"),
                row.getString("reason"),
                json.readValue(row.getString("detail"), new TypeReference<>() {}),
                Optional.ofNullable(row.getObject("position", Long.class)));
    }
}
