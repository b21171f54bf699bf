package cn.zhunsheng.server.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Organisations as administrators keep them, in schema `identity`.
@Component
class OrganisationStore {
    private final JdbcClient db;

    OrganisationStore(JdbcClient db) {
        this.db = db;
    }

    /// Holds the root until the transaction ends: changes of the tree go one after another.
    void hold() {
        db.sql("select id from identity.organisation where parent is null for update")
                .query(UUID.class)
                .list();
    }

    void change(UUID id, String name, Optional<String> creditCode, String division) {
        db.sql("""
                update identity.organisation
                   set name = :name, short_name = :name, credit_code = :code, division = :division
                 where id = :id
                """)
                .param("name", name)
                .param("code", creditCode.orElse(null))
                .param("division", division)
                .param("id", id)
                .update();
    }

    /// Null opens it again.
    void close(UUID id, @Nullable Instant at) {
        db.sql("update identity.organisation set closed_at = :at where id = :id")
                .param("at", at == null ? null : IdentityStore.moment(at))
                .param("id", id)
                .update();
    }

    /// Whether another organisation bears the code.
    boolean codeTaken(String creditCode, UUID by) {
        return db.sql("""
                select exists (select from identity.organisation
                                where credit_code = :code and id <> :by)
                """)
                .param("code", creditCode)
                .param("by", by)
                .query(Boolean.class)
                .single();
    }

    boolean nameTaken(String name, @Nullable UUID parent, UUID by) {
        return db.sql("""
                select exists (select from identity.organisation
                                where name = :name
                                  and parent is not distinct from cast(:parent as uuid)
                                  and id <> :by)
                """)
                .param("name", name)
                .param("parent", parent)
                .param("by", by)
                .query(Boolean.class)
                .single();
    }

    /// Whether anybody belongs to it, holds a role in it, a key of it is in force, or an open organisation is below it.
    boolean occupied(UUID id, Instant now) {
        return db.sql("""
                select exists (select from identity.person where organisation = :id)
                    or exists (select from identity.person_grant where organisation = :id)
                    or exists (select from identity.api_key
                                where organisation = :id and revoked_at is null and expires_at > :now)
                    or exists (select from identity.organisation where parent = :id and closed_at is null)
                """)
                .param("id", id)
                .param("now", IdentityStore.moment(now))
                .query(Boolean.class)
                .single();
    }
}
