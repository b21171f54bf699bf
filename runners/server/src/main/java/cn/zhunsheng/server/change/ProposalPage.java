package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Change;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import java.util.Optional;

/// What a proposal's page shows. `judged` and `impact` are there while it is not over.
record ProposalPage(
        Proposal proposal,
        List<EditView> edits,
        int editCount,
        int page,
        int pages,
        Optional<Judged> judged,
        Optional<Impact> impact,
        List<Trial> trials,
        List<Proposal> beside,
        List<Event> events,
        List<String> approvers,
        int approvals,
        boolean hand,
        Optional<Refusal> refusal,
        String text) {
    ProposalPage {
        edits = List.copyOf(edits);
        trials = List.copyOf(trials);
        beside = List.copyOf(beside);
        events = List.copyOf(events);
        approvers = List.copyOf(approvers);
    }

    boolean trying() {
        return trials.stream().anyMatch(Trial::open);
    }

    /// What would become of the package; some of `changes` when there are very many. `behind` are the packages that do
    /// not accept the version that it would be.
    record Judged(
            List<Problem> errors,
            List<Problem> warnings,
            List<Change> changes,
            int changeCount,
            int breaking,
            String now,
            String next,
            List<String> behind,
            List<String> moved) {
        Judged {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
            changes = List.copyOf(changes);
            behind = List.copyOf(behind);
            moved = List.copyOf(moved);
        }

        boolean sound() {
            return errors.isEmpty() && moved.isEmpty();
        }
    }
}
