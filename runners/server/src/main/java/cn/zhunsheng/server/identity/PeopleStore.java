package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People as administrators keep them, in schema `identity`.
@Component
class PeopleStore {
    private static final String IN_REACH = IdentityStore.PERSON + """
             where id = :id
               and organisation = any(cast(:reach as uuid[]))
               and not exists (select from identity.person_grant g
                                where g.person = person.id
                                  and g.organisation <> all(cast(:reach as uuid[])))
            """;

    private final JdbcClient db;

    PeopleStore(JdbcClient db) {
        this.db = db;
    }

    /// By account. Only people who belong to the reach and hold no role outside it.
    List<Person> find(Set<UUID> reach, Set<UUID> under, PeopleFilter filter, Instant now, int most) {
        return db.sql(IdentityStore.PERSON + """
                 where organisation = any(cast(:reach as uuid[]))
                   and organisation = any(cast(:under as uuid[]))
                   and not exists (select from identity.person_grant g
                                    where g.person = person.id
                                      and g.organisation <> all(cast(:reach as uuid[])))
                   and (:text = '' or strpos(account, lower(:text)) > 0 or strpos(lower(name), lower(:text)) > 0)
                   and (:role = '' or exists (select from identity.person_grant g
                                               where g.person = person.id and g.role = :role))
                   and (:state = '' or :state = case when disabled_at is not null then 'disabled'
                                                     when locked_until > :now then 'locked'
                                                     when one_time then 'newcomer'
                                                     else 'active' end)
                   and account > :after
                 order by account
                 limit :most
                """)
                .param("reach", array(reach))
                .param("under", array(under))
                .param("text", filter.text())
                .param("role", filter.role())
                .param("state", filter.state())
                .param("now", IdentityStore.moment(now))
                .param("after", filter.after())
                .param("most", most)
                .query((row, n) -> IdentityStore.person(row))
                .list();
    }

    /// Who is within reach.
    Optional<Person> person(UUID id, Set<UUID> reach) {
        return one(IN_REACH, id, reach);
    }

    /// The same, held until the transaction ends.
    Optional<Person> personForUpdate(UUID id, Set<UUID> reach) {
        return one(IN_REACH + " for update", id, reach);
    }

    private Optional<Person> one(String sql, UUID id, Set<UUID> reach) {
        return db.sql(sql)
                .param("id", id)
                .param("reach", array(reach))
                .query((row, n) -> IdentityStore.person(row))
                .optional();
    }

    private record Row(UUID person, String role, UUID organisation) {}

    /// The roles of each of these people; who has none is not in the map.
    Map<UUID, List<IdentityStore.Held>> held(Collection<UUID> people) {
        return db
                .sql("""
                select person, role, organisation
                  from identity.person_grant
                 where person = any(cast(:people as uuid[]))
                 order by person, role, organisation
                """)
                .param("people", array(people))
                .query((row, n) -> new Row(
                        row.getObject("person", UUID.class),
                        row.getString("role"),
                        row.getObject("organisation", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::person,
                        HashMap::new,
                        Collectors.mapping(
                                row -> new IdentityStore.Held(Role.of(row.role), row.organisation),
                                Collectors.toList())));
    }

    void change(UUID person, String name, UUID organisation) {
        db.sql("update identity.person set name = :name, organisation = :organisation where id = :person")
                .param("name", name)
                .param("organisation", organisation)
                .param("person", person)
                .update();
    }

    /// Whether there was such a grant.
    boolean takeAway(UUID person, Role role, UUID organisation) {
        return db.sql("""
                delete from identity.person_grant
                 where person = :person
                   and role = :role
                   and organisation = :organisation
                """)
                        .param("person", person)
                        .param("role", role.id())
                        .param("organisation", organisation)
                        .update()
                > 0;
    }

    void unlock(UUID person) {
        db.sql("update identity.person set failures = 0, locked_until = null where id = :person")
                .param("person", person)
                .update();
    }

    /// Null lets the person in again. Sessions of before end either way.
    void disable(UUID person, @Nullable Instant at) {
        db.sql("update identity.person set disabled_at = :at, epoch = epoch + 1 where id = :person")
                .param("at", at == null ? null : IdentityStore.moment(at))
                .param("person", person)
                .update();
    }

    /// Ends every session of the person.
    void endSessions(UUID person) {
        db.sql("update identity.person set epoch = epoch + 1 where id = :person")
                .param("person", person)
                .update();
    }

    /// Holds the root until the transaction ends: changes of who administers go one after another.
    void holdAdministration() {
        db.sql("select id from identity.organisation where parent is null for update")
                .query(UUID.class)
                .list();
    }

    /// People who may come in and administer everything.
    long administrators() {
        return db.sql("""
                select count(*)
                  from identity.person p
                  join identity.person_grant g on g.person = p.id
                  join identity.organisation o on o.id = g.organisation
                 where g.role = 'administrator'
                   and o.parent is null
                   and p.disabled_at is null
                """).query(Long.class).single();
    }

    /// As PostgreSQL reads an array of ids.
    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
