package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Grant;
import cn.zhunsheng.server.access.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who a session or a key stands for at this moment.
@Component
class Visitors {
    private final IdentityStore store;
    private final Organisations organisations;

    Visitors(IdentityStore store, Organisations organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /// Empty when the session is over: the person was disabled, or the password changed.
    Optional<Visitor> of(SignedIn signedIn, String address) {
        return store.person(signedIn.person())
                .filter(person -> !person.disabled() && person.epoch() == signedIn.epoch())
                .map(person -> visitor(person, address));
    }

    Visitor visitor(Person person, String address) {
        return new Visitor(
                person.id(),
                person.account(),
                person.name(),
                person.organisation(),
                organisations.name(person.organisation()).orElse(""),
                grants(store.held(person.id())),
                person.oneTime() ? Visitor.Kind.NEWCOMER : Visitor.Kind.PERSON,
                address);
    }

    /// A key may what it was given, in its organisation, as far as who made it still may.
    Visitor machine(ApiKey key, List<IdentityStore.Held> makers, String address) {
        Set<UUID> reach = organisations.tree().reach(key.organisation());
        List<Grant> grants = key.roles().stream()
                .filter(role -> grants(makers).stream()
                        .anyMatch(held -> held.role() == role && held.reach().contains(key.organisation())))
                .map(role -> new Grant(role, key.organisation(), reach))
                .toList();
        return new Visitor(
                key.id(),
                key.hint(),
                key.name(),
                key.organisation(),
                organisations.name(key.organisation()).orElse(""),
                grants,
                Visitor.Kind.MACHINE,
                address);
    }

    List<Grant> grants(List<IdentityStore.Held> held) {
        return held.stream()
                .map(each -> new Grant(each.role(), each.organisation(), reach(each.organisation())))
                .toList();
    }

    private Set<UUID> reach(UUID organisation) {
        return organisations.tree().reach(organisation);
    }
}
