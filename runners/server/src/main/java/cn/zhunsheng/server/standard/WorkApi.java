package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.dictionary.Paged;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Projects of standards for programs: listed, begun, written, moved on.
@RestController
final class WorkApi {
    private static final int PAGE = 100;

    private final Projects projects;
    private final WorkViews views;

    WorkApi(Projects projects, WorkViews views) {
        this.projects = projects;
        this.views = views;
    }

    record ListBody(int total, int page, int pages, List<ProjectBody> items) {
        ListBody {
            items = List.copyOf(items);
        }
    }

    record StepBody(String move, String from, String to, Instant at, String by, String remark) {
        static StepBody of(ProjectStore.Step step) {
            return new StepBody(step.move(), step.from().id(), step.to().id(), step.at(), step.by(), step.remark());
        }
    }

    /// A project, the steps that the caller can take now, those that were taken, and how many opinions there are.
    record WholeBody(ProjectBody project, List<String> moves, List<StepBody> steps, int opinions, long unanswered) {
        WholeBody {
            moves = List.copyOf(moves);
            steps = List.copyOf(steps);
        }
    }

    /// What is absent is empty.
    record WrittenBody(
            @Nullable Integer version,
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String number,
            @Nullable String planNumber,
            @Nullable String classOne,
            @Nullable String classTwo,
            @Nullable List<@Nullable String> subSystems,
            @Nullable List<@Nullable String> replaces,
            @Nullable String due,
            @Nullable String scope) {
        ProjectForm form() {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("title", said(title));
            texts.put("titleEn", said(titleEn));
            texts.put("number", said(number));
            texts.put("planNumber", said(planNumber));
            texts.put("class", said(classOne));
            texts.put("sub", said(classTwo));
            texts.put("systems", String.join("|", said(subSystems)));
            texts.put("replaces", String.join("|", said(replaces)));
            texts.put("due", said(due));
            texts.put("scope", said(scope));
            return new ProjectForm(texts);
        }
    }

    record MoveBody(
            @Nullable Integer version,
            @Nullable String move,
            @Nullable String remark,
            @Nullable String number,
            @Nullable String published,
            @Nullable String effective,
            @Nullable String due) {}

    record MadeBody(UUID id) {}

    static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static List<String> said(@Nullable List<@Nullable String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(text -> said(text)).toList();
    }

    static Map<String, String> said(@Nullable Map<String, @Nullable String> texts) {
        Map<String, String> all = new LinkedHashMap<>();
        if (texts != null) {
            texts.forEach((name, text) -> all.put(name, said(text)));
        }
        return all;
    }

    static int version(@Nullable Integer version) {
        return Objects.requireNonNullElse(version, 0);
    }

    /// `want` as on the page: `late`, `mine`, or a stage.
    @GetMapping("/api/v1/standards/work")
    ListBody list(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String want,
            @RequestParam(defaultValue = "1") int page) {
        Paged<WorkPage.Line> found = Paged.of(views.list(visitor, want).lines(), page, PAGE);
        List<ProjectBody> items = found.items().stream()
                .map(line -> ProjectBody.of(line.project(), line.organisation(), line.late()))
                .toList();
        return new ListBody(found.total(), found.page(), found.pages(), items);
    }

    @PostMapping("/api/v1/standards/work")
    ResponseEntity<MadeBody> begin(@AuthenticationPrincipal Visitor visitor, @RequestBody WrittenBody body)
            throws Refusal, IOException {
        UUID id = projects.begin(visitor, body.form());
        return ResponseEntity.created(URI.create("/api/v1/standards/work/" + id))
                .body(new MadeBody(id));
    }

    @GetMapping("/api/v1/standards/work/{id}")
    WholeBody project(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) throws Refusal, IOException {
        ProjectPage page = views.project(visitor, id, Optional.empty(), List.of());
        return new WholeBody(
                ProjectBody.of(page.project(), page.organisation(), page.late()),
                page.moves().stream()
                        .filter(move -> !page.barred(move) && (visitor.kind() == Visitor.Kind.PERSON || !move.judges()))
                        .map(Move::id)
                        .toList(),
                page.steps().stream().map(StepBody::of).toList(),
                page.opinions().size(),
                page.unanswered());
    }

    /// Writes all of it; `version` is the one that was read.
    @PutMapping("/api/v1/standards/work/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody WrittenBody body)
            throws Refusal, IOException {
        projects.change(visitor, id, version(body.version), body.form());
    }

    @PostMapping("/api/v1/standards/work/{id}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody MoveBody body)
            throws Refusal, IOException {
        projects.one(id);
        Move move = Move.of(said(body.move)).orElseThrow(() -> StandardRefusals.moveUnknown(said(body.move)));
        projects.move(
                visitor,
                id,
                new Projects.Request(
                        version(body.version),
                        move,
                        said(body.remark),
                        said(body.number),
                        said(body.published),
                        said(body.effective),
                        said(body.due)));
    }
}
