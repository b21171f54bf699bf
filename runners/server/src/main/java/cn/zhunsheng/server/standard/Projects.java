package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.standard.Project.Dates;
import cn.zhunsheng.server.standard.Project.Facts;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Projects of standards: begun and written by editors, judged by reviewers, approved by administrators, each step with
/// its deed. Nobody's change is lost: who writes on what is no longer there is told.
@Component
class Projects {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ProjectStore store;
    private final OpinionStore opinions;
    private final NewsStore news;
    private final Standards standards;
    private final Trail trail;
    private final Clock clock;

    Projects(ProjectStore store, OpinionStore opinions, NewsStore news, Standards standards, Trail trail, Clock clock) {
        this.store = store;
        this.opinions = opinions;
        this.news = news;
        this.standards = standards;
        this.trail = trail;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    Project one(UUID id) {
        return store.one(id).orElseThrow(Absent::new);
    }

    /// Where a visitor may begin projects: their own organisation if they edit there, else another.
    Optional<UUID> place(Visitor visitor) {
        Set<UUID> reach = visitor.organisations(Role.EDITOR);
        return reach.contains(visitor.organisation())
                ? Optional.of(visitor.organisation())
                : reach.stream().sorted().findFirst();
    }

    @Transactional(rollbackFor = Exception.class)
    public UUID begin(Visitor by, ProjectForm form) throws Refusal, IOException {
        UUID place = place(by).orElseThrow(() -> new AccessDeniedException("Not an editor anywhere"));
        Facts facts = judged(form, UUID.randomUUID());
        return begin(by, place, facts, form.due());
    }

    private UUID begin(Visitor by, UUID place, Facts facts, Optional<LocalDate> due) {
        UUID id = UUID.randomUUID();
        store.add(new Project(
                id,
                place,
                facts,
                Stage.STUDY,
                today(),
                due,
                Dates.NONE,
                Set.of(by.id()),
                1,
                clock.instant(),
                by.name()));
        trail.record(by, deed("standard.project_added", id, facts));
        return id;
    }

    private Facts judged(ProjectForm form, UUID id) throws Refusal, IOException {
        Standing standing = standards.now();
        Facts facts = form.facts(standing.classification());
        if (!facts.number().isEmpty()) {
            demandFree(standing, facts.number(), id);
        }
        return facts;
    }

    /// @throws Refusal when a package or another project has the number
    void demandFree(Standing standing, String number, UUID id) throws Refusal {
        boolean stated = standing.shelf().all().stream()
                .filter(known -> known.goesBy(number))
                .flatMap(known -> known.statements().stream())
                .anyMatch(statement ->
                        statement.project().map(Project::id).filter(id::equals).isEmpty());
        if (stated || store.numberTaken(number, id)) {
            throw StandardRefusals.numberTaken(number);
        }
    }

    /// Writes the form over what was there at that version.
    ///
    /// @throws Refusal `standard.project_changed` when it is another version by now
    @Transactional(rollbackFor = Exception.class)
    public void change(Visitor by, UUID id, int version, ProjectForm form) throws Refusal, IOException {
        Project old = one(id);
        demand(by, old, Role.EDITOR);
        if (!Stage.OPEN.contains(old.stage())) {
            throw StandardRefusals.stageClosed();
        }
        Set<UUID> writers = new HashSet<>(old.writers());
        writers.add(by.id());
        Facts facts = judged(form, id);
        boolean written = store.change(new Project(
                id,
                old.organisation(),
                facts,
                old.stage(),
                old.since(),
                form.due(),
                old.dates(),
                writers,
                version,
                clock.instant(),
                by.name()));
        if (!written) {
            throw StandardRefusals.changedMeanwhile(one(id).changedBy());
        }
        trail.record(by, deed("standard.project_changed", id, facts));
    }

    /// What somebody asks for who moves a project on; empty texts where the step does not ask.
    record Request(
            int version, Move move, String remark, String number, String published, String effective, String due) {}

    /// Moves a project on.
    @Transactional(rollbackFor = Exception.class)
    public void move(Visitor by, UUID id, Request request) throws Refusal, IOException {
        Project old = store.oneForUpdate(id).orElseThrow(Absent::new);
        Move move = request.move();
        demand(by, old, move.role());
        if (!move.leadsFrom(old.stage())) {
            throw StandardRefusals.stageClosed();
        }
        if (old.version() != request.version()) {
            throw StandardRefusals.changedMeanwhile(old.changedBy());
        }
        demandJudge(by, old, move);
        if (move.asksForReason() && request.remark().isBlank()) {
            throw StandardRefusals.reasonAbsent();
        }
        Project moved = moved(old, request);
        ProjectStore.Step step = new ProjectStore.Step(
                move.id(),
                old.stage(),
                move.to(),
                clock.instant(),
                by.name(),
                request.remark().strip());
        if (!store.move(old, moved, step)) {
            throw StandardRefusals.changedMeanwhile(one(id).changedBy());
        }
        news.add(clock.instant(), "moved", moved.facts().number(), moved.facts().title(), Optional.of(id), move.id());
        trail.record(
                by,
                deed("standard.project_moved", id, moved.facts())
                        .with("move", move.id())
                        .because(request.remark().strip()));
        if (move == Move.REVISE) {
            begin(by, old.organisation(), revision(old.facts()), Optional.empty());
        }
    }

    /// A key could be made by somebody who wrote the text, so no key judges.
    private static void demandJudge(Visitor by, Project project, Move move) throws Refusal {
        if (move.judges() && project.writers().contains(by.id())) {
            throw StandardRefusals.ownWork();
        }
        if (move.judges() && by.kind() != Visitor.Kind.PERSON) {
            throw StandardRefusals.personNeeded();
        }
    }

    private static Facts revision(Facts facts) {
        return new Facts(
                "",
                "",
                facts.title(),
                facts.titleEn(),
                facts.category(),
                facts.subCategory(),
                facts.subSystems(),
                List.of(facts.number()),
                facts.scope());
    }

    private Project moved(Project old, Request request) throws Refusal, IOException {
        Dates dates = old.dates();
        Facts facts = old.facts();
        switch (request.move()) {
            case PUBLISH -> {
                facts = facts.numbered(request.number().strip());
                dates = published(request);
                if (facts.number().isEmpty()) {
                    throw StandardRefusals.numberAbsent();
                }
                demandFree(standards.now(), facts.number(), old.id());
            }
            case TAKE_EFFECT -> demandDay(dates);
            case CONFIRM, REVISE ->
                dates = new Dates(
                        dates.published(), dates.effective(), Optional.of(today().plusYears(5)), Optional.empty());
            case WITHDRAW ->
                dates = new Dates(dates.published(), dates.effective(), Optional.empty(), Optional.of(today()));
            case SUBMIT -> demandAnswered(old);
            case PLAN, DRAFT, CONSULT, REDRAFT, PASS, RETURN, REJECT, RECONSIDER, STOP -> {}
        }
        return new Project(
                old.id(),
                old.organisation(),
                facts,
                request.move().to(),
                today(),
                ProjectForm.day(request.due()),
                dates,
                old.writers(),
                old.version(),
                clock.instant(),
                old.changedBy());
    }

    private static Dates published(Request request) throws Refusal {
        LocalDate published = ProjectForm.day(request.published()).orElseThrow(StandardRefusals::numberAbsent);
        LocalDate effective = ProjectForm.day(request.effective()).orElseThrow(StandardRefusals::numberAbsent);
        if (effective.isBefore(published)) {
            throw StandardRefusals.numberAbsent();
        }
        return new Dates(
                Optional.of(published), Optional.of(effective), Optional.of(effective.plusYears(5)), Optional.empty());
    }

    private void demandDay(Dates dates) throws Refusal {
        LocalDate effective = dates.effective().orElse(today());
        if (effective.isAfter(today())) {
            throw StandardRefusals.notYet(effective.toString());
        }
    }

    private void demandAnswered(Project project) throws Refusal {
        long open = opinions.open(project.id());
        if (open > 0) {
            throw StandardRefusals.opinionsOpen(open);
        }
    }

    static void demand(Visitor by, Project project, Role role) {
        if (!by.may(project.organisation(), role)) {
            throw new AccessDeniedException("Not " + role + " of this project's organisation");
        }
    }

    private static Deed deed(String code, UUID id, Facts facts) {
        return Deed.of(code, "standard:" + id).with("title", facts.title()).with("number", facts.number());
    }
}
