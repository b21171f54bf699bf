package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.check.KeptRun;
import cn.zhunsheng.server.check.KeptRuns;
import cn.zhunsheng.server.check.RunCounts;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.dictionary.Committed;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tries proposals on kept runs: where the files are kept they are really judged again, in turn with all other checks;
/// where they are gone, it says that it is not known.
@Component
class Trials {
    private static final int MOST = 20;
    private static final Words GONE = new Words("不知道：文件已清除", "Not known: the file is gone");

    private final TrialStore store;
    private final ProposalStore proposals;
    private final Assessing assessing;
    private final Impacts impacts;
    private final KeptRuns runs;
    private final CurrentDictionary current;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Trials(
            TrialStore store,
            ProposalStore proposals,
            Assessing assessing,
            Impacts impacts,
            KeptRuns runs,
            CurrentDictionary current,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.proposals = proposals;
        this.assessing = assessing;
        this.impacts = impacts;
        this.runs = runs;
        this.current = current;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Begins a trial on the latest runs that the visitor may see and that the proposal touches.
    void begin(Visitor by, UUID id) throws Refusal, IOException {
        Proposal proposal = proposals.proposal(id).orElseThrow(Absent::new);
        Assessed assessed = assessing.of(proposal);
        Dictionary dictionary = assessed.candidate()
                .dictionary()
                .filter(held -> assessed.sound())
                .orElseThrow(ChangeRefusals::unsound);
        List<Trial> trials = new ArrayList<>();
        for (KeptRun run : runs.of(by, impacts.models(assessed), MOST)) {
            trials.add(trial(proposal, run));
        }
        Committed.by(transaction, () -> {
            store.put(id, trials);
            trail.record(
                    by, Deed.of("change.trial_begun", "proposal:" + id).with("runs", String.valueOf(trials.size())));
            return id;
        });
        for (Trial trial : trials) {
            if (trial.open()) {
                begin(trial, dictionary);
            }
        }
    }

    private void begin(Trial trial, Dictionary dictionary) {
        try {
            runs.again(trial.id(), trial.run(), dictionary, new KeptRuns.Listener() {
                @Override
                public void judged(RunCounts counts) {
                    store.judged(trial.id(), counts);
                }

                @Override
                public void unknown(Words why) {
                    store.unknown(trial.id(), why);
                }
            });
        } catch (Refusal refusal) {
            store.unknown(trial.id(), refusal.what());
        }
    }

    private Trial trial(Proposal proposal, KeptRun run) throws Refusal, IOException {
        return new Trial(
                UUID.randomUUID(),
                proposal.id(),
                proposal.revision(),
                current.edition().digest(),
                run.id(),
                run.organisation(),
                run.name(),
                run.model(),
                runs.counts(run.id()),
                Optional.empty(),
                run.whole() ? Optional.empty() : Optional.of(GONE));
    }

    /// What is known of the proposal as it is, of runs that the visitor may see. One that was under way when the
    /// platform stopped is not known.
    List<Trial> of(Visitor visitor, Proposal proposal) throws Refusal, IOException {
        String edition = current.edition().digest();
        Set<UUID> over = store.of(proposal.id()).stream()
                .filter(trial -> trial.open() && !runs.underWay(trial.id()))
                .map(Trial::id)
                .collect(Collectors.toSet());
        // Read only now: what one that is over came to has been written by now, if it ever is.
        return store.of(proposal.id()).stream()
                .filter(trial -> visitor.may(trial.organisation()))
                .filter(trial -> proposal.state().over()
                        || (trial.revision() == proposal.revision()
                                && trial.edition().equals(edition)))
                .map(trial -> trial.open() && over.contains(trial.id()) ? stopped(trial) : trial)
                .toList();
    }

    private static Trial stopped(Trial trial) {
        Words stopped = new Words("不知道：试算中途停止", "Not known: it was stopped midway");
        return new Trial(
                trial.id(),
                trial.proposal(),
                trial.revision(),
                trial.edition(),
                trial.run(),
                trial.organisation(),
                trial.name(),
                trial.model(),
                trial.before(),
                trial.after(),
                Optional.of(stopped));
    }
}
