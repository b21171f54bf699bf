package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.audit.Who;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets people in by account and password. Five wrong ones in a row lock the account for a quarter of an hour.
@Component
class Door {
    private static final int MOST_FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final IdentityStore store;
    private final Passwords passwords;
    private final Trail trail;
    private final Clock clock;

    Door(IdentityStore store, Passwords passwords, Trail trail, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /// How an attempt ended.
    sealed interface Answer {
        record In(SignedIn signedIn) implements Answer {}

        /// Unknown account, wrong password or a person who may not come in: not told apart.
        record Wrong() implements Answer {}

        record Locked(Instant until) implements Answer {}
    }

    @Transactional
    Answer open(String account, String password, String address) {
        Instant now = clock.instant();
        Optional<Person> known = store.personForUpdate(account);
        if (known.isEmpty()) {
            passwords.wasteTime(password);
            // What was typed is not kept: people type passwords into the wrong field.
            trail.record(Who.unknown("", address), Deed.of("identity.sign_in_refused", "account:unknown"));
            return new Answer.Wrong();
        }
        Person person = known.get();
        if (person.locked(now)) {
            passwords.wasteTime(password);
            return new Answer.Locked(person.lockedUntil().orElseThrow());
        }
        boolean right =
                person.password().map(hash -> passwords.matches(password, hash)).orElse(false);
        return right && !person.disabled() ? in(person, address, now) : wrong(person, address, now);
    }

    private Answer in(Person person, String address, Instant now) {
        store.signedIn(person.id(), now);
        trail.record(who(person, address), Deed.of("identity.signed_in", "person:" + person.id()));
        return new Answer.In(new SignedIn(person.id(), person.epoch()));
    }

    private Answer wrong(Person person, String address, Instant now) {
        int failures = person.lockedUntil().isPresent() ? 1 : person.failures() + 1;
        boolean lock = failures >= MOST_FAILURES;
        Instant until = now.plus(LOCK);
        store.failed(person.id(), failures, lock ? until : null);
        String deed = lock ? "identity.account_locked" : "identity.sign_in_refused";
        trail.record(who(person, address), Deed.of(deed, "person:" + person.id()));
        return lock ? new Answer.Locked(until) : new Answer.Wrong();
    }

    private static Who who(Person person, String address) {
        return new Who(
                Optional.of(person.id()), person.account(), person.name(), Optional.of(person.organisation()), address);
    }
}
