package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.dictionary.Publishing;
import cn.zhunsheng.server.dictionary.Release;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Publishes proposals that were agreed to, several of a package together as one version.
@Component
class Releases {
    private final ProposalStore store;
    private final EditStore edits;
    private final Assessing assessing;
    private final Decisions decisions;
    private final Publishing publishing;
    private final Clock clock;

    Releases(
            ProposalStore store,
            EditStore edits,
            Assessing assessing,
            Decisions decisions,
            Publishing publishing,
            Clock clock) {
        this.store = store;
        this.edits = edits;
        this.assessing = assessing;
        this.decisions = decisions;
        this.publishing = publishing;
        this.clock = clock;
    }

    /// Those of a package that wait, and whether each may be published.
    record Waiting(Proposal proposal, boolean ready, List<String> approvers) {
        Waiting {
            approvers = List.copyOf(approvers);
        }
    }

    List<Waiting> waiting(String packageId) {
        return store.waiting(packageId).stream().map(this::waiting).toList();
    }

    private Waiting waiting(Proposal proposal) {
        List<Event> events = store.events(proposal.id());
        return new Waiting(
                proposal,
                decisions.ready(proposal, events),
                Decisions.approved(proposal, events).stream().map(Event::name).toList());
    }

    /// The package with all of them in it.
    Assessed together(String packageId, List<Proposal> chosen) throws Refusal, IOException {
        return assessing.of(packageId, all(chosen));
    }

    private List<Edit> all(List<Proposal> chosen) {
        List<Edit> all = new ArrayList<>();
        chosen.forEach(proposal -> all.addAll(edits.edits(proposal.id())));
        return all;
    }

    /// Publishes the chosen ones of those that wait.
    ///
    /// @param base the version of the package that whoever publishes looked at
    Version publish(Visitor by, String packageId, Set<UUID> ids, String base) throws Refusal, IOException {
        List<Waiting> chosen = waiting(packageId).stream()
                .filter(each -> ids.contains(each.proposal().id()))
                .toList();
        if (chosen.isEmpty()) {
            throw ChangeRefusals.noneChosen();
        }
        for (Waiting each : chosen) {
            if (!each.ready()) {
                throw ChangeRefusals.unapproved(each.proposal().title());
            }
        }
        List<Proposal> proposals = chosen.stream().map(Waiting::proposal).toList();
        Applied applied = Applied.to(assessing.text(packageId), all(proposals));
        if (!applied.moved().isEmpty()) {
            throw ChangeRefusals.moved();
        }
        Release release = new Release(packageId, Optional.of(version(base)), applied.text(), log(chosen));
        Deed deed = Deed.of("change.version_published", "package:" + packageId)
                .with("proposals", String.valueOf(chosen.size()));
        return publishing.publish(by, release, deed, version -> published(by, proposals, version));
    }

    private static Version version(String text) throws Refusal {
        try {
            return Version.parse(text);
        } catch (IllegalArgumentException e) {
            throw ChangeRefusals.state();
        }
    }

    private void published(Visitor by, List<Proposal> proposals, Version version) throws Refusal {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Proposal each : proposals) {
            if (!store.turn(each, each.done(), now)) {
                throw ChangeRefusals.state();
            }
            store.published(each.id(), version.toString());
            store.note(
                    each.id(),
                    new Event(now, by.id(), by.name(), Event.Kind.PUBLISHED, each.revision(), version.toString()));
        }
    }

    /// A line a proposal: what, why, who wrote it, who agreed.
    private String log(List<Waiting> chosen) {
        return chosen.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Waiting each) {
        Set<String> hands = new TreeSet<>();
        store.events(each.proposal().id()).stream()
                .filter(event -> event.kind() == Event.Kind.SAVED)
                .forEach(event -> hands.add(event.name()));
        String reason = each.proposal().reason().strip().replaceAll("\\s*\\R\\s*", " ");
        return "%s：%s（%s提出，%s审核）"
                .formatted(
                        each.proposal().title(), reason, String.join("、", hands), String.join("、", each.approvers()));
    }
}
