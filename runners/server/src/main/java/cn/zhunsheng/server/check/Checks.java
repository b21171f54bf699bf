package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.check.Arrived.ArrivedFile;
import cn.zhunsheng.server.console.Absent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The runs of a visitor's organisations: seen, drafted, given up; each change with its entry in the trail.
@Component
class Checks {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CheckStore store;
    private final FileStore files;
    private final Records records;
    private final CheckJobs jobs;
    private final CheckLimits limits;
    private final Trail trail;
    private final Clock clock;

    Checks(
            CheckStore store,
            FileStore files,
            Records records,
            CheckJobs jobs,
            CheckLimits limits,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.records = records;
        this.jobs = jobs;
        this.limits = limits;
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
    Run own(Visitor visitor, UUID id) {
        Run run = visible(visitor, id);
        demandSteward(visitor, run.organisation());
        return run;
    }

    static void demandSteward(Visitor visitor, UUID organisation) {
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
        List<ArrivedFile> arrivedFiles = arrived.files();
        int days = arrived.keep() ? limits.keepDays() : 0;
        store.add(Runs.drafted(id, visitor, clock.instant(), arrived, language, days));
        for (int place = 0; place < arrivedFiles.size(); place++) {
            files.add(id, place, arrivedFiles.get(place));
        }
        trail.record(
                visitor,
                Deed.of("check.files_uploaded", "run:" + id)
                        .with("files", String.valueOf(arrivedFiles.size()))
                        .with("kept_days", String.valueOf(days)));
        return id;
    }

    /// Makes a run stop soon, or a draft be given up.
    @Transactional(rollbackFor = Exception.class)
    public void cancel(Visitor visitor, UUID id) {
        Run run = own(visitor, id);
        boolean open = run.state() == RunState.DRAFT || run.state().underWay();
        if (open) {
            trail.record(visitor, Deed.of("check.run_cancelled", "run:" + id));
            AfterCommit.run(() -> {
                if (!jobs.cancel(id)) {
                    records.ended(id, RunState.CANCELLED, Optional.empty());
                }
            });
        }
    }

    /// Gives up the files that were kept.
    @Transactional(rollbackFor = Exception.class)
    public void release(Visitor visitor, UUID id) {
        own(visitor, id);
        store.keep(id, null);
        trail.record(visitor, Deed.of("check.files_removed", "run:" + id));
        AfterCommit.run(records::sweepFiles);
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
