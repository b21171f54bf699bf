package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether and how a person may come in: new password, lock, disabled, tied to the other service.
@Component
class Standing {
    private final People people;
    private final PeopleStore rows;
    private final IdentityStore store;
    private final Organisations organisations;
    private final Passwords passwords;
    private final Trail trail;
    private final Clock clock;

    Standing(
            People people,
            PeopleStore rows,
            IdentityStore store,
            Organisations organisations,
            Passwords passwords,
            Trail trail,
            Clock clock) {
        this.people = people;
        this.rows = rows;
        this.store = store;
        this.organisations = organisations;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    private Person demand(Visitor by, UUID id) {
        return people.demand(id, Reach.of(by, organisations));
    }

    /// Several things at once, all or none.
    @Transactional(rollbackFor = Exception.class)
    public void change(Visitor by, UUID id, PeopleApi.Change change) throws Refusal {
        people.change(by, id, change.name(), change.organisation());
        if (change.disabled() == null) {
            return;
        }
        if (change.disabled()) {
            disable(by, id, Given.said(change.reason()));
        } else {
            enable(by, id);
        }
    }

    /// A new password for one time, to be shown once. Sessions of before end.
    ///
    /// @throws Refusal for one's own: who knows theirs changes it, who does not asks somebody else
    @Transactional(rollbackFor = Exception.class)
    public String resetPassword(Visitor by, UUID id) throws Refusal {
        Person person = demand(by, id);
        People.refuseOwn(by, person);
        if (person.subject().isPresent() && person.password().isEmpty()) {
            throw Given.refusal(
                    "identity.password_elsewhere",
                    new Words(
                            "此人由统一认证登录，在这里没有口令", "This person signs in by the other service and has no password here"),
                    new Words("在统一认证那边重置，或先解除绑定", "Reset it there, or untie the account first"));
        }
        String password = passwords.drawn();
        store.password(id, passwords.hash(password), true);
        trail.record(by, deed("identity.password_reset", person));
        return password;
    }

    @Transactional(rollbackFor = Exception.class)
    public void unlock(Visitor by, UUID id) {
        Person person = demand(by, id);
        rows.unlock(id);
        trail.record(by, deed("identity.account_unlocked", person));
    }

    @Transactional(rollbackFor = Exception.class)
    public void disable(Visitor by, UUID id, String reason) throws Refusal {
        Person person = demand(by, id);
        People.refuseOwn(by, person);
        if (person.disabled()) {
            return;
        }
        rows.holdAdministration();
        rows.disable(id, clock.instant());
        people.demandAdministrator();
        trail.record(by, deed("identity.person_disabled", person).because(reason));
    }

    @Transactional(rollbackFor = Exception.class)
    public void enable(Visitor by, UUID id) {
        Person person = demand(by, id);
        if (person.disabled()) {
            rows.disable(id, null);
            trail.record(by, deed("identity.person_enabled", person));
        }
    }

    /// Lets the person be tied to who bears the same account at the other service, when they come in by it next.
    @Transactional(rollbackFor = Exception.class)
    public void expect(Visitor by, UUID id) {
        Person person = demand(by, id);
        store.expect(id, true);
        trail.record(by, deed("identity.tie_expected", person));
    }

    /// Ends what ties the person to the other service, and the sessions.
    @Transactional(rollbackFor = Exception.class)
    public void untie(Visitor by, UUID id) throws Refusal {
        Person person = demand(by, id);
        People.refuseOwn(by, person);
        store.untie(id);
        trail.record(by, deed("identity.tie_ended", person));
    }

    private static Deed deed(String code, Person person) {
        return Deed.of(code, "person:" + person.id()).with("account", person.account());
    }
}
