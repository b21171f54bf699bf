package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.standard.Project.Dates;
import cn.zhunsheng.server.standard.Project.Facts;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes a table of own standards: all rows or none. Rows with dates are standards that were approved elsewhere, and an
/// administrator alone may say so; the others begin as projects.
@Component
class ProjectIntake {
    private final Projects projects;
    private final ProjectStore store;
    private final Standards standards;
    private final Trail trail;
    private final Clock clock;

    ProjectIntake(Projects projects, ProjectStore store, Standards standards, Trail trail, Clock clock) {
        this.projects = projects;
        this.store = store;
        this.standards = standards;
        this.trail = trail;
        this.clock = clock;
    }

    /// The faults by line; none when all rows were taken.
    @Transactional(rollbackFor = Exception.class)
    public List<RowFault> take(Visitor by, List<ProjectTable.Row> rows) throws Refusal, IOException {
        UUID place = place(by);
        Standing standing = standards.now(); // of before: the rows are not asked about each other one by one
        if (rows.isEmpty()) {
            throw StandardRefusals.titleAbsent();
        }
        Set<String> numbers = new HashSet<>();
        List<RowFault> faults = new ArrayList<>();
        for (ProjectTable.Row row : rows) {
            try {
                Project project = judged(by, place, row, standing);
                String number = FoldedName.bare(project.facts().number());
                if (!number.isEmpty() && !numbers.add(number)) {
                    throw StandardRefusals.numberTaken(project.facts().number());
                }
                store.add(project);
            } catch (Refusal refusal) {
                faults.add(new RowFault(row.line(), refusal));
            }
        }
        if (faults.isEmpty()) {
            trail.record(
                    by,
                    Deed.of("standard.projects_taken", "standard:table").with("count", Integer.toString(rows.size())));
        } else {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return faults;
    }

    private UUID place(Visitor by) {
        return projects.place(by)
                .or(() -> by.organisations(Role.ADMINISTRATOR).stream()
                        .filter(by.organisation()::equals)
                        .findFirst())
                .orElseThrow(() -> new AccessDeniedException("Neither editor nor administrator there"));
    }

    private Project judged(Visitor by, UUID place, ProjectTable.Row row, Standing standing) throws Refusal {
        Facts facts = row.form().facts(standing.classification());
        UUID id = UUID.randomUUID();
        if (!facts.number().isEmpty()) {
            projects.demandFree(standing, facts.number(), id);
        }
        Dates dates = Dates.NONE;
        Stage stage = Stage.STUDY;
        if (row.standing()) {
            if (!by.may(place, Role.ADMINISTRATOR)) {
                throw StandardRefusals.approvedElsewhere();
            }
            dates = dates(row, facts);
            boolean begun = dates.effective()
                    .filter(day -> !day.isAfter(projects.today()))
                    .isPresent();
            stage = begun ? Stage.IN_FORCE : Stage.PUBLISHED;
        }
        return new Project(
                id,
                place,
                facts,
                stage,
                projects.today(),
                row.form().due(),
                dates,
                Set.of(by.id()),
                1,
                clock.instant(),
                by.name());
    }

    private static Dates dates(ProjectTable.Row row, Facts facts) throws Refusal {
        LocalDate published = ProjectForm.day(row.published()).orElseThrow(StandardRefusals::numberAbsent);
        LocalDate effective = ProjectForm.day(row.effective()).orElseThrow(StandardRefusals::numberAbsent);
        if (facts.number().isEmpty() || effective.isBefore(published)) {
            throw StandardRefusals.numberAbsent();
        }
        Optional<LocalDate> review = ProjectForm.day(row.reviewDue()).or(() -> Optional.of(effective.plusYears(5)));
        return new Dates(Optional.of(published), Optional.of(effective), review, Optional.empty());
    }
}
