package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People and organisations, in schema `identity`.
@Component
class IdentityStore {
    static final String PERSON = """
            select id, account, name, organisation, password, one_time, epoch, failures,
                   locked_until, disabled_at, signed_in_at, issuer, subject, expected
              from identity.person
            """;

    private final JdbcClient db;

    IdentityStore(JdbcClient db) {
        this.db = db;
    }

    /// A role that somebody holds in an organisation.
    record Held(Role role, UUID organisation) {}

    Optional<Person> person(UUID id) {
        return db.sql(PERSON + " where id = :id")
                .param("id", id)
                .query((row, n) -> person(row))
                .optional();
    }

    Optional<Person> person(String account) {
        return db.sql(PERSON + " where account = lower(:account)")
                .param("account", account)
                .query((row, n) -> person(row))
                .optional();
    }

    /// The same, held until the transaction ends, so that failures of attempts beside each other are all counted.
    Optional<Person> personForUpdate(String account) {
        return db.sql(PERSON + " where account = lower(:account) for update")
                .param("account", account)
                .query((row, n) -> person(row))
                .optional();
    }

    List<Held> held(UUID person) {
        return db.sql("""
                select role, organisation
                  from identity.person_grant
                 where person = :person
                 order by role, organisation
                """)
                .param("person", person)
                .query((row, n) -> new Held(Role.of(row.getString(1)), row.getObject(2, UUID.class)))
                .list();
    }

    boolean empty() {
        return db.sql("select not exists (select from identity.organisation)")
                .query(Boolean.class)
                .single();
    }

    void add(Organisation organisation) {
        db.sql("""
                insert into identity.organisation (id, parent, name, short_name, credit_code, division)
                values (:id, :parent, :name, :short, :code, :division)
                """)
                .param("id", organisation.id())
                .param("parent", organisation.parent().orElse(null))
                .param("name", organisation.name())
                .param("short", organisation.shortName())
                .param("code", organisation.creditCode().orElse(null))
                .param("division", organisation.division())
                .update();
    }

    /// Siblings by their place, then by name.
    List<Organisation> organisations() {
        return db.sql("""
                select id, parent, name, short_name, credit_code, division, closed_at is not null as closed
                  from identity.organisation
                 order by place, name, id
                """)
                .query((row, n) -> new Organisation(
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getObject("parent", UUID.class)),
                        row.getString("name"),
                        row.getString("short_name"),
                        Optional.ofNullable(row.getString("credit_code")),
                        row.getString("division"),
                        row.getBoolean("closed")))
                .list();
    }

    /// Without a password somebody comes in by the other service alone; a given one is for one time.
    /// False when the account is somebody's already, also when it became so this very moment.
    boolean add(UUID id, String account, String name, UUID organisation, @Nullable String password, Instant now) {
        return db.sql("""
                insert into identity.person (id, account, name, organisation, password, one_time, created_at)
                values (:id, lower(:account), :name, :organisation, :password, :oneTime, :now)
                on conflict (account) do nothing
                """)
                        .param("oneTime", password != null)
                        .param("id", id)
                        .param("account", account)
                        .param("name", name)
                        .param("organisation", organisation)
                        .param("password", password)
                        .param("now", moment(now))
                        .update()
                == 1;
    }

    void grant(UUID person, Role role, UUID organisation) {
        db.sql("""
                insert into identity.person_grant (person, role, organisation)
                values (:person, :role, :organisation)
                on conflict do nothing
                """)
                .param("person", person)
                .param("role", role.id())
                .param("organisation", organisation)
                .update();
    }

    /// A new password ends every session of before and lifts the lock.
    void password(UUID person, String hash, boolean oneTime) {
        db.sql("""
                update identity.person
                   set password = :hash, one_time = :oneTime, epoch = epoch + 1, failures = 0, locked_until = null
                 where id = :person
                """)
                .param("hash", hash)
                .param("oneTime", oneTime)
                .param("person", person)
                .update();
    }

    void expect(UUID person, boolean expected) {
        db.sql("update identity.person set expected = :expected where id = :person")
                .param("expected", expected)
                .param("person", person)
                .update();
    }

    Optional<Person> tied(String issuer, String subject) {
        return db.sql(PERSON + " where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, n) -> person(row))
                .optional();
    }

    /// A password for one time that was never used to set an own one is worth nothing any more.
    void tie(UUID person, String issuer, String subject) {
        db.sql("""
                update identity.person
                   set issuer = :issuer, subject = :subject, expected = false,
                       password = case when one_time then null else password end, one_time = false
                 where id = :person
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("person", person)
                .update();
    }

    void untie(UUID person) {
        db.sql("""
                update identity.person
                   set issuer = null, subject = null, expected = false, epoch = epoch + 1
                 where id = :person
                """).param("person", person).update();
    }

    void failed(UUID person, int failures, @Nullable Instant lockedUntil) {
        db.sql("""
                update identity.person
                   set failures = :failures, locked_until = :until
                 where id = :person
                """)
                .param("failures", failures)
                .param("until", lockedUntil == null ? null : moment(lockedUntil))
                .param("person", person)
                .update();
    }

    void signedIn(UUID person, Instant now) {
        db.sql("""
                update identity.person
                   set failures = 0, locked_until = null, signed_in_at = :now
                 where id = :person
                """).param("now", moment(now)).param("person", person).update();
    }

    static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("name"),
                row.getObject("organisation", UUID.class),
                Optional.ofNullable(row.getString("password")),
                row.getBoolean("one_time"),
                row.getInt("epoch"),
                row.getInt("failures"),
                instant(row, "locked_until"),
                instant(row, "disabled_at"),
                instant(row, "signed_in_at"),
                Optional.ofNullable(row.getString("issuer")),
                Optional.ofNullable(row.getString("subject")),
                row.getBoolean("expected"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
