package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.check.Arrived.ArrivedFile;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import cn.zhunsheng.server.vault.Vault;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door of this room: files in, runs out, each change with its entry in the trail.
@Component
class Checks {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CheckStore store;
    private final MappingStore mappings;
    private final PackageStore packageStore;
    private final CurrentDictionary current;
    private final Records records;
    private final CheckJobs jobs;
    private final CheckLimits limits;
    private final Vault vault;
    private final Trail trail;
    private final Clock clock;

    Checks(
            CheckStore store,
            MappingStore mappings,
            PackageStore packageStore,
            CurrentDictionary current,
            Records records,
            CheckJobs jobs,
            CheckLimits limits,
            Vault vault,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.mappings = mappings;
        this.packageStore = packageStore;
        this.current = current;
        this.records = records;
        this.jobs = jobs;
        this.limits = limits;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    /// A run of an organisation in which the visitor holds a role.
    ///
    /// @throws Absent when there is none such
    Run visible(Visitor visitor, UUID id) {
        return store.run(id).filter(run -> visitor.may(run.organisation())).orElseThrow(Absent::new);
    }

    /// The same for who may change it.
    ///
    /// @throws AccessDeniedException when the visitor is no data steward there
    private Run own(Visitor visitor, UUID id) {
        Run run = visible(visitor, id);
        demandSteward(visitor, run.organisation());
        return run;
    }

    private static void demandSteward(Visitor visitor, UUID organisation) {
        if (!visitor.may(organisation, Role.STEWARD)) {
            throw new AccessDeniedException("Not a data steward there");
        }
    }

    List<Run> runs(Visitor visitor, RunFilter filter) {
        return store.runs(filter, visitor.organisations());
    }

    /// How far a run has come that is under way.
    Advance advance(UUID run) {
        return jobs.advance(run).orElse(Advance.NONE);
    }

    /// Makes a draft of files that arrived.
    @Transactional(rollbackFor = Exception.class)
    public UUID drafted(Visitor visitor, Arrived arrived, Language language) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        List<ArrivedFile> files = arrived.files();
        int days = arrived.keep() ? limits.keepDays() : 0;
        store.add(new Run(
                id,
                arrived.organisation(),
                files.stream().map(ArrivedFile::name).collect(Collectors.joining("、")),
                RunState.DRAFT,
                now,
                visitor.id(),
                visitor.name(),
                language.name().toLowerCase(Locale.ROOT),
                files.stream().mapToLong(file -> file.stored().size()).sum(),
                days,
                Optional.of(now.plus(Duration.ofDays(days))).filter(until -> days > 0),
                Reading.FIND_OUT,
                Optional.empty(),
                Words.same(""),
                Map.of(),
                false,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
        for (int place = 0; place < files.size(); place++) {
            store.addFile(id, place, files.get(place).name(), files.get(place).stored());
        }
        trail.record(
                visitor,
                Deed.of("check.files_uploaded", "run:" + id)
                        .with("files", String.valueOf(files.size()))
                        .with("kept_days", String.valueOf(days)));
        return id;
    }

    private CheckTarget target(Run run) {
        return new Upload(run.name(), run.organisation(), run.files(), vault);
    }

    /// What each column of a draft is proposed to be.
    Proposal proposal(Run run) throws Refusal, IOException {
        Packages packages = Packages.of(current.edition());
        return new Proposer(packages, today())
                .propose(
                        target(run).sources(),
                        run.reading(),
                        run.model(),
                        model -> mappings.decided(run.organisation(), model));
    }

    /// Reads a draft otherwise, or by another model.
    @Transactional(rollbackFor = Exception.class)
    public void read(Visitor visitor, UUID id, Reading reading, Optional<String> model) throws Refusal, IOException {
        Run run = own(visitor, id);
        demandDraft(run);
        reading.options();
        if (model.isPresent()) {
            Packages.of(current.edition()).dictionary().model(model.get());
        }
        store.reading(id, reading, model);
    }

    private static void demandDraft(Run run) throws Refusal {
        if (run.state() != RunState.DRAFT) {
            throw new Refusal(
                    "check.run_started",
                    new Words("这次检查已经开始或结束", "This check has begun or is over"),
                    "",
                    new Words("要换一种方式检查，新建一次", "Make a new one to check in another way"));
        }
    }

    /// Puts a draft into the queue.
    @Transactional(rollbackFor = Exception.class)
    public void start(Visitor visitor, UUID id, Asked asked) throws Refusal, IOException {
        Run run = own(visitor, id);
        demandDraft(run);
        demandReason(asked);
        Packages packages = Packages.of(current.edition());
        Proposal proposal = proposal(asked.model().isPresent() ? reading(run, asked.model()) : run);
        String reference = proposal.model().orElseThrow(() -> unclear(proposal));
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

    private static Run reading(Run run, Optional<String> model) {
        return Runs.with(run, model);
    }

    private static Refusal unclear(Proposal proposal) {
        return new Refusal(
                "check.model_open",
                proposal.unclear().orElse(Words.same("")),
                "",
                new Words("从列表里选一个模型", "Choose a model of the list"));
    }

    private static void demandReason(Asked asked) throws Refusal {
        if (asked.showValues() && asked.reason().isBlank()) {
            throw new Refusal(
                    "check.reason_missing",
                    new Words("显示原值要写明理由", "To show values takes a reason"),
                    "",
                    new Words("写明为什么需要看到原值；理由会记入审计", "Say why values have to be seen; it goes into the audit trail"));
        }
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
                throw doubled(field, other, column.getKey());
            }
            if (!field.equals(Columns.named(column.getKey(), model).orElse(""))) {
                given.put(column.getKey(), field);
            }
        }
        return given;
    }

    private static Refusal doubled(String field, String one, String other) {
        return new Refusal(
                "check.field_doubled",
                new Words(
                        "列 '" + one + "' 和 '" + other + "' 都选了字段 " + field,
                        "Columns '" + one + "' and '" + other + "' both have field " + field),
                "",
                new Words("其中一列改选别的字段，或“不检查”", "Choose another field for one of them, or none"));
    }

    private void enqueue(Visitor visitor, Run run, Start start, Packages packages) throws Refusal {
        if (start.showValues()) {
            demandSteward(visitor, run.organisation());
        }
        if (!store.queued(run.id(), start, today())) {
            demandDraft(store.run(run.id()).orElseThrow(Absent::new));
        }
        Deed deed = Deed.of("check.run_started", "run:" + run.id()).with("model", start.model());
        trail.record(visitor, start.showValues() ? deed.with("values", "shown").because(start.reason()) : deed);
        Run queued = store.run(run.id()).orElseThrow(Absent::new);
        submitAfterCommit(new CheckRun(queued, target(queued), packages, records), queued.id());
    }

    /// A job must not begin before the change that it belongs to is there for it to see.
    private void submitAfterCommit(CheckRun job, UUID id) throws Refusal {
        jobs.demandPlace();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.submit(id, job);
            }
        });
    }

    /// Makes a run stop soon, or a draft be given up.
    @Transactional(rollbackFor = Exception.class)
    public void cancel(Visitor visitor, UUID id) {
        Run run = own(visitor, id);
        boolean open = run.state() == RunState.DRAFT || run.state().underWay();
        if (open) {
            trail.record(visitor, Deed.of("check.run_cancelled", "run:" + id));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    if (!jobs.cancel(id)) {
                        records.ended(id, RunState.CANCELLED, Optional.empty());
                    }
                }
            });
        }
    }

    /// Checks the same files again in the same way, by the packages of then where they are known; gives the new run.
    @Transactional(rollbackFor = Exception.class)
    public UUID repeat(Visitor visitor, UUID id) throws Refusal, IOException {
        Run run = own(visitor, id);
        target(run).sources();
        if (run.state() == RunState.DRAFT
                || run.state().underWay()
                || run.model().isEmpty()) {
            throw new Refusal(
                    "check.run_open",
                    new Words("这次检查还没有结束", "This check is not over"),
                    "",
                    new Words("等它结束，或先取消", "Wait until it is, or cancel it first"));
        }
        var then = packageStore.of(id);
        Packages packages = then.isEmpty() ? Packages.of(current.edition()) : Packages.of(then);
        UUID again = UUID.randomUUID();
        store.add(Runs.again(run, again, visitor, clock.instant()));
        store.shareFiles(id, again);
        Start start = new Start(run.model().get(), run.modelTitle(), run.given(), false, "");
        Run draft = store.run(again).orElseThrow(Absent::new);
        enqueue(visitor, draft, start, packages);
        return again;
    }

    /// Gives up the files that were kept.
    @Transactional(rollbackFor = Exception.class)
    public void release(Visitor visitor, UUID id) {
        own(visitor, id);
        store.keep(id, null);
        trail.record(visitor, Deed.of("check.files_removed", "run:" + id));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                records.sweepFiles();
            }
        });
    }

    /// Notes that somebody reads a report with values, before it is given to them; nothing for a masked one.
    ///
    /// @throws AccessDeniedException when the visitor is no data steward there
    @Transactional(rollbackFor = Exception.class)
    public void reading(Visitor visitor, Run run, String what) {
        if (run.showValues()) {
            demandSteward(visitor, run.organisation());
            trail.record(
                    visitor,
                    Deed.of("check.values_read", "run:" + run.id())
                            .with("report", what)
                            .because(Objects.toString(run.reason(), "")));
        }
    }
}
