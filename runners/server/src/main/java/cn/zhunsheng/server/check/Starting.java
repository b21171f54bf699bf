package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import cn.zhunsheng.server.vault.Vault;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How a draft becomes a run: read, mapped, put into the queue; and how one that is over is run again.
@Component
class Starting {
    private final Checks checks;
    private final CheckStore store;
    private final FileStore files;
    private final MappingStore mappings;
    private final PackageStore packageStore;
    private final CurrentDictionary current;
    private final Records records;
    private final CheckJobs jobs;
    private final Vault vault;
    private final Trail trail;
    private final Clock clock;

    Starting(
            Checks checks,
            CheckStore store,
            FileStore files,
            MappingStore mappings,
            PackageStore packageStore,
            CurrentDictionary current,
            Records records,
            CheckJobs jobs,
            Vault vault,
            Trail trail,
            Clock clock) {
        this.checks = checks;
        this.store = store;
        this.files = files;
        this.mappings = mappings;
        this.packageStore = packageStore;
        this.current = current;
        this.records = records;
        this.jobs = jobs;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    private CheckTarget target(Run run) {
        return new Upload(run.name(), run.organisation(), run.files(), vault);
    }

    /// What each column of a draft is proposed to be.
    Proposal proposal(Run run) throws Refusal, IOException {
        Packages packages = Packages.of(current.edition());
        return new Proposer(packages, checks.today())
                .propose(
                        target(run).sources(),
                        run.reading(),
                        run.model(),
                        model -> mappings.decided(run.organisation(), model));
    }

    /// Reads a draft otherwise, or by another model.
    @Transactional(rollbackFor = Exception.class)
    public void read(Visitor visitor, UUID id, Reading reading, Optional<String> model) throws Refusal, IOException {
        Run run = checks.own(visitor, id);
        demandDraft(run);
        reading.options();
        if (model.isPresent()) {
            Packages.of(current.edition()).dictionary().model(model.get());
        }
        store.reading(id, reading, model);
    }

    private static void demandDraft(Run run) throws Refusal {
        if (run.state() != RunState.DRAFT) {
            throw CheckRefusals.runStarted();
        }
    }

    /// Puts a draft into the queue.
    @Transactional(rollbackFor = Exception.class)
    public void start(Visitor visitor, UUID id, Asked asked) throws Refusal, IOException {
        Run run = checks.own(visitor, id);
        demandDraft(run);
        if (asked.showValues() && asked.reason().isBlank()) {
            throw CheckRefusals.reasonMissing();
        }
        Packages packages = Packages.of(current.edition());
        Proposal proposal = proposal(asked.model().isPresent() ? Runs.with(run, asked.model()) : run);
        String reference = proposal.model().orElseThrow(() -> CheckRefusals.modelOpen(proposal));
        Dictionary dictionary = packages.dictionary();
        Held<Model> model = dictionary.model(reference);
        Map<String, String> columns = asked.columns().isEmpty() ? proposal.selected() : asked.columns();
        Map<String, String> given = decided(columns, dictionary.resolved(model));
        if (asked.remember()) {
            mappings.decide(run.organisation(), reference, given, visitor, clock.instant());
            mappings.forget(
                    run.organisation(),
                    reference,
                    columns.keySet().stream()
                            .filter(header -> !given.containsKey(header))
                            .toList());
        }
        Start start = new Start(reference, model.value().title(), given, asked.showValues(), asked.reason());
        enqueue(visitor, run, start, packages);
    }

    /// What differs from what the names of the columns say: only that is given to the check, so that its report is the
    /// one that the command line makes of the file.
    private static Map<String, String> decided(Map<String, String> columns, ResolvedModel model) throws Refusal {
        Map<String, String> given = new HashMap<>();
        Map<String, String> taken = new HashMap<>();
        for (Map.Entry<String, String> column : columns.entrySet()) {
            String field = column.getValue();
            String other = field.isEmpty() ? null : taken.putIfAbsent(field, column.getKey());
            if (other != null) {
                throw CheckRefusals.fieldDoubled(field, other, column.getKey());
            }
            if (!field.equals(Columns.named(column.getKey(), model).orElse(""))) {
                given.put(column.getKey(), field);
            }
        }
        return given;
    }

    private void enqueue(Visitor visitor, Run run, Start start, Packages packages) throws Refusal {
        if (start.showValues()) {
            Checks.demandSteward(visitor, run.organisation());
        }
        if (!store.queued(run.id(), start, checks.today())) {
            demandDraft(store.run(run.id()).orElseThrow(Absent::new));
        }
        Deed deed = Deed.of("check.run_started", "run:" + run.id()).with("model", start.model());
        trail.record(visitor, start.showValues() ? deed.with("values", "shown").because(start.reason()) : deed);
        Run queued = store.run(run.id()).orElseThrow(Absent::new);
        CheckRun job = new CheckRun(queued, target(queued), packages, records);
        jobs.demandPlace();
        // It must not begin before the change that it belongs to is there for it to see.
        AfterCommit.run(() -> jobs.submit(queued.id(), job));
    }

    /// Checks the same files again in the same way, by the packages of then where they are known; gives the new run.
    @Transactional(rollbackFor = Exception.class)
    public UUID repeat(Visitor visitor, UUID id) throws Refusal, IOException {
        Run run = checks.own(visitor, id);
        target(run).sources();
        if (run.state() == RunState.DRAFT
                || run.state().underWay()
                || run.model().isEmpty()) {
            throw CheckRefusals.runOpen();
        }
        var then = packageStore.of(id);
        Packages packages = then.isEmpty() ? Packages.of(current.edition()) : Packages.of(then);
        UUID again = UUID.randomUUID();
        store.add(Runs.again(run, again, visitor, clock.instant()));
        files.share(id, again);
        Start start = new Start(run.model().get(), run.modelTitle(), run.given(), false, "");
        Run draft = store.run(again).orElseThrow(Absent::new);
        enqueue(visitor, draft, start, packages);
        return again;
    }
}
