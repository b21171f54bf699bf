package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.identity.Organisations;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Gathers what the pages of projects show.
@Component
final class WorkViews {
    private final Projects projects;
    private final ProjectStore store;
    private final OpinionStore opinions;
    private final DocumentStore documents;
    private final Standards standards;
    private final Organisations organisations;

    WorkViews(
            Projects projects,
            ProjectStore store,
            OpinionStore opinions,
            DocumentStore documents,
            Standards standards,
            Organisations organisations) {
        this.projects = projects;
        this.store = store;
        this.opinions = opinions;
        this.documents = documents;
        this.standards = standards;
        this.organisations = organisations;
    }

    WorkPage list(Visitor visitor, String want) {
        LocalDate today = projects.today();
        List<WorkPage.Line> lines = store.all().stream()
                .map(project -> line(project, visitor, today))
                .toList();
        return new WorkPage(
                want,
                projects.place(visitor).isPresent(),
                new WorkPage.Counts(
                        lines.stream()
                                .filter(line ->
                                        Stage.AT_WORK.contains(line.project().stage()))
                                .count(),
                        lines.stream().filter(WorkPage.Line::late).count(),
                        lines.stream().filter(WorkPage.Line::mine).count()),
                Stream.of(Stage.values()).map(Stage::id).toList(),
                lines.stream().filter(line -> wanted(line, want)).toList());
    }

    private static boolean wanted(WorkPage.Line line, String want) {
        return switch (want) {
            case "" -> true;
            case "late" -> line.late();
            case "mine" -> line.mine();
            default -> line.project().stage().id().equals(want);
        };
    }

    private WorkPage.Line line(Project project, Visitor visitor, LocalDate today) {
        Optional<LocalDate> end =
                project.stage() == Stage.IN_FORCE ? project.dates().reviewDue() : project.due();
        boolean mine = Stage.AT_WORK.contains(project.stage())
                && moves(project, visitor).stream()
                        .anyMatch(move -> move != Move.STOP
                                && !(move.judges() && project.writers().contains(visitor.id())));
        return new WorkPage.Line(
                project,
                organisations.name(project.organisation()).orElse(""),
                end.map(LocalDate::toString),
                project.overdue(today),
                mine);
    }

    private static List<Move> moves(Project project, Visitor visitor) {
        return Move.from(project.stage()).stream()
                .filter(move -> visitor.may(project.organisation(), move.role()))
                .toList();
    }

    ProjectPage project(Visitor visitor, UUID id, Optional<Refusal> refusal, List<RowFault> faults)
            throws Refusal, IOException {
        Project project = projects.one(id);
        Shelf shelf = standards.now().shelf();
        boolean editor = visitor.may(project.organisation(), Role.EDITOR);
        return new ProjectPage(
                project,
                organisations.name(project.organisation()).orElse(""),
                Stage.STANDING.contains(project.stage())
                        ? shelf.numbered(project.facts().number()).map(Known::chip)
                        : Optional.empty(),
                project.facts().replaces().stream()
                        .map(number -> Relation.to("replaces", number, shelf))
                        .toList(),
                project.overdue(projects.today()),
                project.writers().contains(visitor.id()),
                editor && Stage.OPEN.contains(project.stage()),
                editor,
                moves(project, visitor),
                store.steps(id),
                opinions.of(id),
                documents.of(id),
                refusal,
                faults,
                projects.today().toString());
    }

    ProjectFormPage fresh(ProjectForm form, Optional<Refusal> refusal) throws Refusal, IOException {
        return form("/standards/work/new", true, 0, form, refusal, Optional.empty());
    }

    /// The form of what is stored now.
    ProjectFormPage edit(Project project) throws Refusal, IOException {
        return form(
                action(project), false, project.version(), ProjectForm.of(project), Optional.empty(), Optional.empty());
    }

    /// What somebody wrote and could not store, with what is stored where that is why.
    ProjectFormPage again(Project now, int version, ProjectForm written, Refusal refusal) throws Refusal, IOException {
        boolean changed = now.version() != version;
        return form(
                action(now),
                false,
                now.version(),
                written,
                Optional.of(refusal),
                changed ? Optional.of(ProjectForm.of(now)) : Optional.empty());
    }

    private static String action(Project project) {
        return "/standards/work/" + project.id() + "/edit";
    }

    private ProjectFormPage form(
            String action,
            boolean fresh,
            int version,
            ProjectForm form,
            Optional<Refusal> refusal,
            Optional<ProjectForm> there)
            throws Refusal, IOException {
        Classification classes = standards.now().classification();
        return new ProjectFormPage(
                action,
                fresh,
                version,
                form,
                classes.top().stream()
                        .map(top -> new ProjectFormPage.First(
                                top.title(),
                                classes.below(top).stream().map(Code::title).toList()))
                        .toList(),
                classes.systems().stream().map(Code::title).toList(),
                refusal,
                there);
    }
}
