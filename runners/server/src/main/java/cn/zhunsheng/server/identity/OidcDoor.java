package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.audit.Who;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets people in whom the other service vouches for. Issuer and subject say who it is; the account only ties once,
/// where
/// an administrator expects it; an e-mail address never.
@Component
class OidcDoor {
    private final IdentityStore store;
    private final Organisations organisations;
    private final Oidc settings;
    private final Trail trail;
    private final Clock clock;

    OidcDoor(IdentityStore store, Organisations organisations, Oidc settings, Trail trail, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /// Who somebody is at the other service; `account` and `name` may be absent.
    record Vouched(
            String issuer,
            String subject,
            @Nullable String account,
            @Nullable String name) {}

    /// Empty when this platform does not know the person, or they may not come in.
    @Transactional(rollbackFor = Exception.class)
    public Optional<SignedIn> open(Vouched vouched, String address) {
        Optional<Person> person = store.tied(vouched.issuer, vouched.subject)
                .or(() -> tied(vouched, address))
                .or(() -> added(vouched))
                .filter(known -> !known.disabled());
        if (person.isEmpty()) {
            refused("person_unknown", address);
            return Optional.empty();
        }
        Person in = person.get();
        store.signedIn(in.id(), clock.instant());
        trail.record(who(in, address), deed("identity.signed_in", in));
        return Optional.of(new SignedIn(in.id(), in.epoch()));
    }

    /// Records an attempt that came to nothing; `why` is a word of the protocol.
    @Transactional(rollbackFor = Exception.class)
    public void refused(String why, String address) {
        trail.record(
                Who.unknown("", address),
                Deed.of("identity.sign_in_refused", "account:unknown")
                        .with("by", "oidc")
                        .with("why", why));
    }

    private Optional<Person> tied(Vouched vouched, String address) {
        Optional<Person> expected = account(vouched)
                .flatMap(store::personForUpdate)
                .filter(person -> person.expected() && !person.disabled());
        expected.ifPresent(person -> {
            store.tie(person.id(), vouched.issuer, vouched.subject);
            trail.record(who(person, address), deed("identity.account_tied", person));
        });
        return expected;
    }

    /// Where it is set so, who is not known becomes a person of the root without roles.
    private Optional<Person> added(Vouched vouched) {
        Optional<String> account = account(vouched);
        if (!settings.create() || account.isEmpty()) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        UUID root = organisations.all().getFirst().id();
        if (!store.add(id, account.get(), name(vouched, account.get()), root, null, clock.instant())) {
            return Optional.empty();
        }
        store.tie(id, vouched.issuer, vouched.subject);
        trail.record(
                Who.PLATFORM,
                Deed.of("identity.person_added", "person:" + id)
                        .with("account", account.get())
                        .with("by", "oidc"));
        return store.person(id);
    }

    private static Optional<String> account(Vouched vouched) {
        try {
            return Optional.of(Given.account(vouched.account));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    private static String name(Vouched vouched, String otherwise) {
        try {
            return Given.name(vouched.name, Given.NAME);
        } catch (Refusal e) {
            return otherwise;
        }
    }

    private static Deed deed(String code, Person person) {
        return Deed.of(code, "person:" + person.id()).with("by", "oidc");
    }

    private static Who who(Person person, String address) {
        return new Who(
                Optional.of(person.id()), person.account(), person.name(), Optional.of(person.organisation()), address);
    }
}
