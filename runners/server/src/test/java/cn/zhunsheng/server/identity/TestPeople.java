package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/// People for tests. Their passwords are known and need not be changed.
public final class TestPeople {
    public static final String PASSWORD = "correct-horse-battery";

    private TestPeople() {}

    /// The first organisation and, in it, a person of each role whose account is the role.
    public static void addOnePerRole(ApplicationContext context) {
        context.getBean(FirstStart.class).run();
        UUID root = root(context);
        for (Role role : Role.values()) {
            add(context, role.id(), root, role);
        }
    }

    public static UUID root(ApplicationContext context) {
        return context.getBean(Organisations.class).all().getFirst().id();
    }

    /// A person with one role in the organisation; with none when no role is given.
    public static UUID add(ApplicationContext context, String account, UUID organisation, Role... roles) {
        IdentityStore store = context.getBean(IdentityStore.class);
        Passwords passwords = context.getBean(Passwords.class);
        UUID id = UUID.randomUUID();
        String hash = passwords.hash(PASSWORD);
        store.add(id, account, "测试 " + account, organisation, hash, Instant.now());
        store.password(id, hash, false);
        for (Role role : roles) {
            store.grant(id, role, organisation);
        }
        return id;
    }

    /// An organisation below another.
    public static UUID organisation(ApplicationContext context, String name, UUID parent) {
        UUID id = UUID.randomUUID();
        context.getBean(IdentityStore.class)
                .add(new Organisation(id, Optional.of(parent), name, name, Optional.empty(), "", false));
        context.getBean(Organisations.class).changed();
        return id;
    }
}
