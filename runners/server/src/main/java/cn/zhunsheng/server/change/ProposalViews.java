package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.dictionary.Candidate;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Gathers what the pages of proposals show.
@Component
class ProposalViews {
    private static final int PAGE = 50;
    private static final int EDITS = 100;
    private static final int CHANGES = 200;
    private static final int LIST = 1_000;

    private final ProposalStore store;
    private final EditStore edits;
    private final Assessing assessing;
    private final Decisions decisions;
    private final Releases releases;
    private final Impacts impacts;
    private final Trials trials;
    private final CurrentDictionary current;

    ProposalViews(
            ProposalStore store,
            EditStore edits,
            Assessing assessing,
            Decisions decisions,
            Releases releases,
            Impacts impacts,
            Trials trials,
            CurrentDictionary current) {
        this.store = store;
        this.edits = edits;
        this.assessing = assessing;
        this.decisions = decisions;
        this.releases = releases;
        this.impacts = impacts;
        this.trials = trials;
        this.current = current;
    }

    List<String> packages() throws Refusal, IOException {
        return current.edition().dictionary().packages().stream()
                .map(StandardPackage::id)
                .toList();
    }

    ProposalsPage list(ProposalFilter filter, int page) throws Refusal, IOException {
        int total = store.count(filter);
        int pages = Math.max(1, Math.ceilDiv(total, PAGE));
        int shown = Math.clamp(page, 1, pages);
        return new ProposalsPage(
                store.proposals(filter, PAGE, (shown - 1) * PAGE), filter, packages(), total, shown, pages);
    }

    ProposalPage page(Proposal proposal, Visitor visitor, int page, Optional<Refusal> refusal, String text)
            throws Refusal, IOException {
        List<Event> events = store.events(proposal.id());
        int count = edits.count(proposal.id());
        int pages = Math.max(1, Math.ceilDiv(count, EDITS));
        int shown = Math.clamp(page, 1, pages);
        return new ProposalPage(
                proposal,
                edits.edits(proposal.id(), EDITS, (shown - 1) * EDITS).stream()
                        .map(EditView::of)
                        .toList(),
                count,
                shown,
                pages,
                proposal.state().over() ? Optional.empty() : Optional.of(judged(assessing.of(proposal))),
                impact(proposal, visitor),
                trials.of(visitor, proposal),
                store.beside(proposal),
                events,
                Decisions.approved(proposal, events).stream().map(Event::name).toList(),
                decisions.approvals(),
                Decisions.hands(events).contains(visitor.id()),
                refusal,
                text);
    }

    /// A page of what it changes, for programs.
    List<Edit> edits(Proposal proposal, int page) {
        return edits.edits(proposal.id(), LIST, (Math.max(1, page) - 1) * LIST);
    }

    private Optional<Impact> impact(Proposal proposal, Visitor visitor) throws Refusal, IOException {
        if (proposal.state().over()) {
            return Optional.empty();
        }
        Assessed assessed = assessing.of(proposal);
        boolean fits = assessed.candidate().dictionary().isPresent();
        return fits ? Optional.of(impacts.of(visitor, assessed)) : Optional.empty();
    }

    private ProposalPage.Judged judged(Assessed assessed) throws Refusal, IOException {
        Candidate candidate = assessed.candidate();
        Version now = candidate.before().orElseThrow().heading().version();
        Version next = candidate.next();
        return new ProposalPage.Judged(
                candidate.errors(),
                candidate.warnings(),
                candidate
                        .changes()
                        .subList(0, Math.min(CHANGES, candidate.changes().size())),
                candidate.changes().size(),
                candidate.breaking().size(),
                now.toString(),
                next.toString(),
                candidate.leftBehind(current.edition().dictionary().packages(), next),
                assessed.moved().stream()
                        .map(edit -> (edit.file() + " " + edit.key()).strip())
                        .limit(CHANGES)
                        .toList());
    }

    /// @param chosen none for all that are ready
    PublishPage publish(String packageId, Set<UUID> chosen, Optional<Refusal> refusal) throws Refusal, IOException {
        List<Releases.Waiting> waiting = releases.waiting(packageId);
        Set<UUID> wanted = waiting.stream()
                .filter(each -> each.ready()
                        && (chosen.isEmpty() || chosen.contains(each.proposal().id())))
                .map(each -> each.proposal().id())
                .collect(Collectors.toSet());
        List<Proposal> proposals = waiting.stream()
                .map(Releases.Waiting::proposal)
                .filter(each -> wanted.contains(each.id()))
                .toList();
        Optional<ProposalPage.Judged> judged =
                proposals.isEmpty() ? Optional.empty() : Optional.of(judged(releases.together(packageId, proposals)));
        return new PublishPage(packageId, waiting, wanted, judged, refusal);
    }
}
