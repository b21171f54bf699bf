package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.vault.Vault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The door of this room for those to its right: runs that are kept, and how they would end by other packages.
@Component
public final class KeptRuns {
    private final CheckStore store;
    private final Records records;
    private final CheckJobs jobs;
    private final CheckLimits limits;
    private final Vault vault;
    private final UnmatchedStore unmatched;

    KeptRuns(
            CheckStore store,
            Records records,
            CheckJobs jobs,
            CheckLimits limits,
            Vault vault,
            UnmatchedStore unmatched) {
        this.unmatched = unmatched;
        this.store = store;
        this.records = records;
        this.jobs = jobs;
        this.limits = limits;
        this.vault = vault;
    }

    /// Is told once how a run ended that was judged again, on another thread.
    public interface Listener {
        void judged(RunCounts counts);

        void unknown(Words why);
    }

    /// Those by one of the models (`package/id`) of organisations in which the visitor holds a role, the latest first.
    public List<KeptRun> of(Visitor visitor, Set<String> models, int most) {
        List<KeptRun> kept = new ArrayList<>();
        for (Run run : store.done(models, visitor.organisations(), most)) {
            store.run(run.id()).ifPresent(whole -> kept.add(kept(whole)));
        }
        return kept;
    }

    private static KeptRun kept(Run run) {
        return new KeptRun(
                run.id(),
                run.organisation(),
                run.name(),
                run.model().orElse(""),
                run.day().orElseThrow(),
                run.createdAt(),
                run.outcome().flatMap(Run.Outcome::score),
                run.whole());
    }

    /// Columns that matched nothing, of organisations in which the visitor holds a role, the latest first.
    public List<UnmatchedColumn> unmatched(Visitor visitor, int most) {
        return unmatched.of(visitor.organisations(), most);
    }

    /// What a run found then; empty when its report cannot be had any more.
    public Optional<RunCounts> counts(UUID run) throws IOException {
        return records.summary(run).map(RunCounts::of);
    }

    /// Judges the files of a run again by that dictionary, as of its day, when its turn among all checks comes.
    ///
    /// @param key what the caller knows it by
    public void again(UUID key, UUID run, Dictionary dictionary, Listener listener) throws Refusal {
        Run known = store.run(run).orElseThrow(Absent::new);
        jobs.demandPlace();
        Upload files = new Upload(known.name(), known.organisation(), known.files(), vault);
        jobs.submit(key, new Rejudging(known, files, dictionary, limits.threads(), listener));
    }

    /// Whether it waits for its turn or runs.
    public boolean underWay(UUID key) {
        return jobs.advance(key).isPresent();
    }
}
