package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.dictionary.Committed;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes proposals from one state to another, and what is said about them. Nobody decides about what they wrote.
@Component
class Decisions {
    private final ProposalStore store;
    private final Assessing assessing;
    private final Trail trail;
    private final Clock clock;
    private final int approvals;
    private final TransactionTemplate transaction;

    Decisions(
            ProposalStore store,
            Assessing assessing,
            Trail trail,
            Clock clock,
            @Value("${zhunsheng.dictionary.approvals:1}") int approvals,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.assessing = assessing;
        this.trail = trail;
        this.clock = clock;
        this.approvals = Math.max(1, approvals);
        this.transaction = new TransactionTemplate(transactions);
    }

    /// How many people have to agree before something is published.
    int approvals() {
        return approvals;
    }

    /// Those who agreed to the proposal as it is.
    static List<Event> approved(Proposal proposal, List<Event> events) {
        return events.stream()
                .filter(event -> event.kind() == Event.Kind.APPROVED && event.revision() == proposal.revision())
                .toList();
    }

    /// Whether enough people agreed to it as it is.
    boolean ready(Proposal proposal, List<Event> events) {
        return proposal.state().waiting() && approved(proposal, events).size() >= approvals;
    }

    /// Those who wrote or changed it.
    static Set<UUID> hands(List<Event> events) {
        return events.stream()
                .filter(event -> event.kind() == Event.Kind.SAVED)
                .map(Event::person)
                .collect(Collectors.toSet());
    }

    /// Asks others to decide.
    void submit(Visitor by, UUID id) throws Refusal, IOException {
        Proposal proposal = store.proposal(id).orElseThrow(Absent::new);
        Assessed assessed = assessing.of(proposal);
        if (!assessed.moved().isEmpty()) {
            throw ChangeRefusals.moved();
        }
        if (!assessed.sound()) {
            throw ChangeRefusals.unsound();
        }
        turned(by, proposal, State.DRAFT, proposal.asking(), Event.Kind.SUBMITTED, "");
    }

    /// Takes it back to be written again; what was agreed to is void.
    void withdraw(Visitor by, UUID id) throws Refusal, IOException {
        Proposal proposal = store.proposal(id).orElseThrow(Absent::new);
        if (!proposal.state().waiting() && proposal.state() != State.REJECTED) {
            throw ChangeRefusals.state();
        }
        turned(by, proposal, proposal.state(), State.DRAFT, Event.Kind.WITHDRAWN, "");
    }

    void reject(Visitor by, UUID id, String reason) throws Refusal, IOException {
        Proposal proposal = store.proposal(id).orElseThrow(Absent::new);
        demandOther(by, id);
        turned(by, proposal, proposal.asking(), State.REJECTED, Event.Kind.REJECTED, ChangeRefusals.said(reason));
    }

    private void turned(Visitor by, Proposal proposal, State from, State to, Event.Kind kind, String text)
            throws Refusal, IOException {
        Committed.by(transaction, () -> {
            Instant now = now();
            if (proposal.state() != from || !store.turn(proposal, to, now)) {
                throw ChangeRefusals.state();
            }
            store.note(proposal.id(), new Event(now, by.id(), by.name(), kind, proposal.revision(), text));
            trail.record(
                    by,
                    deed("change.proposal_" + kind.name().toLowerCase(java.util.Locale.ROOT), proposal)
                            .because(text));
            return proposal;
        });
    }

    private static Deed deed(String code, Proposal proposal) {
        return Deed.of(code, "proposal:" + proposal.id())
                .with("package", proposal.packageId())
                .with("thing", proposal.thing());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Agrees to the proposal as it is; once is enough.
    void approve(Visitor by, UUID id, int revision) throws Refusal, IOException {
        Committed.by(transaction, () -> {
            Proposal proposal = store.held(id).orElseThrow(Absent::new);
            if (!proposal.state().waiting() || proposal.revision() != revision) {
                throw ChangeRefusals.state();
            }
            demandOther(by, id);
            boolean again = approved(proposal, store.events(id)).stream()
                    .anyMatch(event -> event.person().equals(by.id()));
            if (!again) {
                store.note(id, new Event(now(), by.id(), by.name(), Event.Kind.APPROVED, proposal.revision(), ""));
                trail.record(by, deed("change.proposal_approved", proposal));
            }
            return id;
        });
    }

    private void demandOther(Visitor by, UUID id) throws Refusal {
        if (hands(store.events(id)).contains(by.id())) {
            throw ChangeRefusals.ownHand();
        }
        if (by.kind() != Visitor.Kind.PERSON) {
            throw ChangeRefusals.machine();
        }
    }

    void comment(Visitor by, UUID id, String text) throws Refusal, IOException {
        String said = ChangeRefusals.said(text);
        Committed.by(transaction, () -> {
            Proposal proposal = store.held(id).orElseThrow(Absent::new);
            store.note(id, new Event(now(), by.id(), by.name(), Event.Kind.COMMENTED, proposal.revision(), said));
            trail.record(by, deed("change.proposal_commented", proposal));
            return id;
        });
    }
}
