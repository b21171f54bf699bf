package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who there is, for the administrators of their organisations.
@Component
final class Roll {
    private final PeopleStore store;
    private final Organisations organisations;
    private final Clock clock;

    Roll(PeopleStore store, Organisations organisations, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// By account, at most so many.
    List<PersonLine> find(Visitor by, PeopleFilter filter, int most) {
        Instant now = clock.instant();
        Reach reach = Reach.of(by, organisations);
        UUID top = filter.organisation();
        Set<UUID> under = top == null ? reach.ids() : reach.tree().reach(top);
        List<Person> people = store.find(reach.ids(), under, filter, now, most);
        Map<UUID, List<IdentityStore.Held>> held =
                store.held(people.stream().map(Person::id).toList());
        return people.stream()
                .map(person -> line(person, held.getOrDefault(person.id(), List.of()), now))
                .toList();
    }

    /// Empty when there is no such person, or not within reach.
    Optional<PersonLine> one(Visitor by, UUID id) {
        return store.person(id, Reach.of(by, organisations).ids())
                .map(person -> line(person, store.held(List.of(id)).getOrDefault(id, List.of()), clock.instant()));
    }

    private PersonLine line(Person person, List<IdentityStore.Held> held, Instant now) {
        return new PersonLine(
                person.id(),
                person.account(),
                person.name(),
                person.organisation(),
                name(person.organisation()),
                held.stream()
                        .map(each -> new PersonLine.RoleLine(
                                each.role().id(), each.organisation(), name(each.organisation())))
                        .toList(),
                PersonState.of(person, now),
                person.signedInAt(),
                person.password().isPresent(),
                person.subject().isPresent(),
                person.expected());
    }

    private String name(UUID organisation) {
        return organisations.name(organisation).orElse("");
    }
}
