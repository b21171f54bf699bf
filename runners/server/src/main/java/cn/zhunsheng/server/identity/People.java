package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People, as the administrators of their organisations keep them: added, named, given roles.
///
/// An administrator sees who belongs to an organisation within reach and holds no role outside it. Nobody changes their
/// own roles, and the last person who administers the root cannot lose that.
@Component
class People {
    private final IdentityStore store;
    private final PeopleStore people;
    private final Organisations organisations;
    private final Passwords passwords;
    private final Trail trail;
    private final Clock clock;

    People(
            IdentityStore store,
            PeopleStore people,
            Organisations organisations,
            Passwords passwords,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.organisations = organisations;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /// Who was added. `password` is for one time and to be shown once; empty for who signs in by the other service.
    record Added(UUID id, Optional<String> password) {}

    /// Adds somebody without roles.
    ///
    /// @param expected whether they sign in by the other service, without a password here
    @Transactional(rollbackFor = Exception.class)
    public Added add(
            Visitor by,
            @Nullable String account,
            @Nullable String name,
            @Nullable String organisation,
            boolean expected)
            throws Refusal {
        String fit = Given.account(account);
        String called = Given.name(name, Given.NAME);
        Organisation in = Reach.of(by, organisations).demand(Given.organisation(organisation));
        UUID id = UUID.randomUUID();
        Optional<String> password = expected ? Optional.empty() : Optional.of(passwords.drawn());
        String hash = password.map(passwords::hash).orElse(null);
        if (!store.add(id, fit, called, in.id(), hash, clock.instant())) {
            throw Given.refusal(
                    "identity.account_taken",
                    new Words("账号“" + fit + "”已有人使用", "The account '" + fit + "' is taken"),
                    new Words("换一个账号", "Give another account"));
        }
        if (expected) {
            store.expect(id, true);
        }
        trail.record(
                by,
                Deed.of("identity.person_added", "person:" + id)
                        .with("account", fit)
                        .with("organisation", in.name()));
        return new Added(id, password);
    }

    /// Another name, another organisation, or both.
    @Transactional(rollbackFor = Exception.class)
    public void change(Visitor by, UUID id, @Nullable String name, @Nullable String organisation) throws Refusal {
        Reach reach = Reach.of(by, organisations);
        Person person = demand(id, reach);
        String called = name == null ? person.name() : Given.name(name, Given.NAME);
        UUID in = organisation == null ? person.organisation() : Given.organisation(organisation);
        if (!in.equals(person.organisation())) {
            reach.demand(in);
        }
        if (called.equals(person.name()) && in.equals(person.organisation())) {
            return;
        }
        people.change(id, called, in);
        trail.record(
                by,
                Deed.of("identity.person_changed", "person:" + id)
                        .with("organisation", organisations.name(in).orElse("")));
    }

    @Transactional(rollbackFor = Exception.class)
    public void grant(Visitor by, UUID id, @Nullable String role, @Nullable String organisation) throws Refusal {
        Reach reach = Reach.of(by, organisations);
        Person person = demand(id, reach);
        refuseOwn(by, person);
        Role given = Given.role(role);
        Organisation in = reach.demand(Given.organisation(organisation));
        store.grant(id, given, in.id());
        trail.record(by, roleDeed("identity.role_granted", person, given, in.name()));
    }

    /// Takes a role away.
    ///
    /// @throws Absent when the person does not hold the role there
    @Transactional(rollbackFor = Exception.class)
    public void takeAway(Visitor by, UUID id, @Nullable String role, @Nullable String organisation) throws Refusal {
        Person person = demand(id, Reach.of(by, organisations));
        refuseOwn(by, person);
        Role given = Given.role(role);
        UUID in = Given.organisation(organisation);
        people.holdAdministration();
        if (!people.takeAway(id, given, in)) {
            throw new Absent();
        }
        demandAdministrator();
        trail.record(
                by,
                roleDeed(
                        "identity.role_taken_away",
                        person,
                        given,
                        organisations.name(in).orElse("")));
    }

    private static Deed roleDeed(String code, Person person, Role role, String organisation) {
        return Deed.of(code, "person:" + person.id())
                .with("account", person.account())
                .with("role", role.id())
                .with("organisation", organisation);
    }

    /// The person, held until the transaction ends.
    ///
    /// @throws Absent when there is none, or not for this reach
    Person demand(UUID id, Reach reach) {
        return people.personForUpdate(id, reach.ids()).orElseThrow(Absent::new);
    }

    static void refuseOwn(Visitor by, Person person) throws Refusal {
        if (by.id().equals(person.id())) {
            throw Given.refusal(
                    "identity.own_account",
                    new Words("自己的角色和状态不能由自己改", "Nobody changes their own roles or standing"),
                    new Words("请另一位系统管理员来改", "Ask another administrator"));
        }
    }

    /// To be asked after the change, with the administration held: the refusal undoes it.
    void demandAdministrator() throws Refusal {
        if (people.administrators() == 0) {
            throw Given.refusal(
                    "identity.last_administrator",
                    new Words("这是最后一位管理全部机构的系统管理员", "This is the last administrator of all organisations"),
                    new Words(
                            "先让另一位人员在最上级机构担任系统管理员", "Make somebody else administrator of the root organisation first"));
        }
    }
}
