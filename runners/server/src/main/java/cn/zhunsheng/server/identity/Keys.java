package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keys of machines: made by people, with roles that these hold themselves, for a year at most.
@Component
class Keys {
    static final int USUAL_DAYS = 90;
    static final int MOST_DAYS = 365;
    private static final Duration COARSE = Duration.ofMinutes(1);

    private final KeyStore store;
    private final IdentityStore identity;
    private final Visitors visitors;
    private final Organisations organisations;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random;

    Keys(
            KeyStore store,
            IdentityStore identity,
            Visitors visitors,
            Organisations organisations,
            Trail trail,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.identity = identity;
        this.visitors = visitors;
        this.organisations = organisations;
        this.trail = trail;
        this.clock = clock;
        this.random = random;
    }

    /// What a key is to be; null is what was not given, days are then [#USUAL_DAYS].
    record Wish(
            @Nullable String name,
            @Nullable String organisation,
            @Nullable List<String> roles,
            @Nullable Integer days) {}

    /// `token` is shown once.
    record Made(ApiKey key, Token token) {}

    @Transactional(rollbackFor = Exception.class)
    public Made make(Visitor by, Wish wish) throws Refusal {
        if (by.kind() != Visitor.Kind.PERSON) {
            throw Given.refusal(
                    "identity.key_by_machine",
                    new Words("密钥不能建立密钥", "A key makes no keys"),
                    new Words("请系统管理员登录后建立", "Let an administrator sign in and make it"));
        }
        String name = Given.name(wish.name, Given.NAME);
        Organisation in = Reach.of(by, organisations).demand(Given.organisation(wish.organisation));
        List<Role> roles = roles(by, in, wish.roles == null ? List.of() : wish.roles);
        Instant now = clock.instant();
        Instant expires = now.plus(days(wish.days));
        Token token = Token.draw(random);
        ApiKey key = new ApiKey(
                UUID.randomUUID(),
                name,
                in.id(),
                roles,
                token.hint(),
                by.id(),
                by.name(),
                false,
                now,
                expires,
                Optional.empty(),
                Optional.empty());
        store.add(key, token.hash());
        trail.record(
                by,
                deed("identity.key_made", key)
                        .with("organisation", in.name())
                        .with("roles", roles.stream().map(Role::id).collect(Collectors.joining(" ")))
                        .with("expires", expires.toString()));
        return new Made(key, token);
    }

    /// @throws Refusal when a role is not one, or wider than what the maker holds
    private static List<Role> roles(Visitor by, Organisation in, List<String> given) throws Refusal {
        List<Role> roles = new ArrayList<>();
        for (String text : given) {
            Role role = Given.role(text);
            if (!by.may(in.id(), role)) {
                throw Given.refusal(
                        "identity.grant_beyond_reach",
                        new Words(
                                "您自己在“" + in.name() + "”没有角色 " + role.id() + "，不能给密钥",
                                "You do not hold " + role.id() + " in '" + in.name() + "' yourself"),
                        new Words("只选您自己在该机构有的角色", "Choose roles that you hold there"));
            }
            if (!roles.contains(role)) {
                roles.add(role);
            }
        }
        if (roles.isEmpty()) {
            throw Given.refusal(
                    "identity.roles_missing",
                    new Words("没有选角色", "No role is chosen"),
                    new Words("至少选一个角色", "Choose one role at least"));
        }
        return roles;
    }

    private static Duration days(@Nullable Integer given) throws Refusal {
        int days = given == null ? USUAL_DAYS : given;
        if (days < 1 || days > MOST_DAYS) {
            throw Given.refusal(
                    "identity.expiry_unfit",
                    new Words("有效期“" + days + "”天不在范围内", days + " days are out of range"),
                    new Words("用 1 至 " + MOST_DAYS + " 天", "Give 1 to " + MOST_DAYS + " days"));
        }
        return Duration.ofDays(days);
    }

    @Transactional(rollbackFor = Exception.class)
    public void revoke(Visitor by, UUID id) {
        ApiKey key = store.within(Reach.of(by, organisations).ids(), id).orElseThrow(Absent::new);
        if (key.revokedAt().isEmpty()) {
            store.revoke(id, clock.instant());
            trail.record(by, deed("identity.key_revoked", key));
        }
    }

    List<ApiKey> within(Visitor by) {
        return store.within(Reach.of(by, organisations).ids());
    }

    /// The machine that shows the token, with the roles of this moment; empty when the key is not known or not in
    /// force.
    Optional<Visitor> visitor(Token token, String address) {
        Instant now = clock.instant();
        Optional<ApiKey> known = store.of(token.hash()).filter(key -> key.state(now) == ApiKey.State.IN_FORCE);
        known.filter(key -> key.usedAt()
                        .map(used -> used.plus(COARSE).isBefore(now))
                        .orElse(true))
                .ifPresent(key -> store.used(key.id(), now));
        return known.map(key -> visitors.machine(key, identity.held(key.maker()), address));
    }

    private static Deed deed(String code, ApiKey key) {
        return Deed.of(code, "key:" + key.id()).with("name", key.name()).with("hint", key.hint());
    }
}
