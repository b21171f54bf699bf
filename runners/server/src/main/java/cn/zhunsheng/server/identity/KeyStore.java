package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keys of machines, in schema `identity`.
@Component
class KeyStore {
    private static final String KEY = """
            select k.id, k.name, k.organisation, k.hint, k.created_by, p.name as maker,
                   p.disabled_at is not null as maker_disabled,
                   k.created_at, k.expires_at, k.revoked_at, k.used_at,
                   array(select g.role from identity.key_grant g where g.api_key = k.id order by g.role) as roles
              from identity.api_key k
              join identity.person p on p.id = k.created_by
            """;

    private final JdbcClient db;

    KeyStore(JdbcClient db) {
        this.db = db;
    }

    void add(ApiKey key, byte[] hash) {
        db.sql("""
                insert into identity.api_key
                       (id, name, organisation, hint, hash, created_by, created_at, expires_at)
                values (:id, :name, :organisation, :hint, :hash, :maker, :created, :expires)
                """)
                .param("id", key.id())
                .param("name", key.name())
                .param("organisation", key.organisation())
                .param("hint", key.hint())
                .param("hash", hash)
                .param("maker", key.maker())
                .param("created", IdentityStore.moment(key.createdAt()))
                .param("expires", IdentityStore.moment(key.expiresAt()))
                .update();
        key.roles().forEach(role -> grant(key, role));
    }

    private void grant(ApiKey key, Role role) {
        db.sql("insert into identity.key_grant (api_key, role, organisation) values (:key, :role, :organisation)")
                .param("key", key.id())
                .param("role", role.id())
                .param("organisation", key.organisation())
                .update();
    }

    Optional<ApiKey> of(byte[] hash) {
        return db.sql(KEY + " where k.hash = :hash")
                .param("hash", hash)
                .query((row, n) -> key(row))
                .optional();
    }

    /// The newest first.
    List<ApiKey> within(Set<UUID> reach) {
        return db.sql(KEY + """
                 where k.organisation = any(cast(:reach as uuid[]))
                 order by k.created_at desc, k.id
                """)
                .param("reach", PeopleStore.array(reach))
                .query((row, n) -> key(row))
                .list();
    }

    Optional<ApiKey> within(Set<UUID> reach, UUID id) {
        return db.sql(KEY + " where k.id = :id and k.organisation = any(cast(:reach as uuid[])) for update of k")
                .param("id", id)
                .param("reach", PeopleStore.array(reach))
                .query((row, n) -> key(row))
                .optional();
    }

    void revoke(UUID id, Instant now) {
        db.sql("update identity.api_key set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", IdentityStore.moment(now))
                .param("id", id)
                .update();
    }

    void used(UUID id, Instant now) {
        db.sql("update identity.api_key set used_at = :now where id = :id")
                .param("now", IdentityStore.moment(now))
                .param("id", id)
                .update();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("organisation", UUID.class),
                Arrays.stream(roles).map(Role::of).toList(),
                row.getString("hint"),
                row.getObject("created_by", UUID.class),
                row.getString("maker"),
                row.getBoolean("maker_disabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                IdentityStore.instant(row, "revoked_at"),
                IdentityStore.instant(row, "used_at"));
    }
}
