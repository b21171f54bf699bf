package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.audit.Who;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives an empty platform its first organisation and its first administrator.
@Component
public final class FirstStart {
    public static final String ACCOUNT = "admin";

    private final IdentityStore store;
    private final Passwords passwords;
    private final Organisations organisations;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FirstStart(
            IdentityStore store,
            Passwords passwords,
            Organisations organisations,
            Trail trail,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.passwords = passwords;
        this.organisations = organisations;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// The password for one time of the administrator that was made; empty when the platform has people already. It is
    /// to
    /// be shown once and kept nowhere.
    public Optional<String> run() {
        Optional<String> password =
                transaction.execute(status -> store.empty() ? Optional.of(fill()) : Optional.empty());
        organisations.changed();
        return password;
    }

    private String fill() {
        UUID root = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        String password = passwords.drawn();
        store.add(new Organisation(root, Optional.empty(), "本机构", "本机构", Optional.empty(), "", false));
        store.add(person, ACCOUNT, "系统管理员", root, passwords.hash(password), clock.instant());
        store.grant(person, Role.ADMINISTRATOR, root);
        store.grant(person, Role.STEWARD, root); // so that a fresh platform checks a file before anyone is added
        trail.record(
                Who.PLATFORM,
                Deed.of("identity.person_added", "person:" + person).with("account", ACCOUNT));
        return password;
    }

    /// A new password for one time for the administrator, for whoever has the machine but lost the password.
    public String reset() {
        return transaction.execute(status -> {
            Person admin = store.personForUpdate(ACCOUNT).orElseThrow();
            String password = passwords.drawn();
            store.password(admin.id(), passwords.hash(password), true);
            trail.record(Who.PLATFORM, Deed.of("identity.password_reset", "person:" + admin.id()));
            return password;
        });
    }
}
