package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Pages;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Runs for programs: everything that a page does.
@RestController
final class CheckApi {
    private static final int MOST = 500;

    private final Checks checks;
    private final Starting starting;
    private final Uploads uploads;
    private final CheckViews views;
    private final Pages pages;

    CheckApi(Checks checks, Starting starting, Uploads uploads, CheckViews views, Pages pages) {
        this.checks = checks;
        this.starting = starting;
        this.uploads = uploads;
        this.views = views;
        this.pages = pages;
    }

    /// How a run is to be begun: `columns` are fields by header cell, null for none.
    record Begin(
            @Nullable String model,
            @Nullable Map<String, @Nullable String> columns,
            @Nullable Boolean remember,
            @Nullable Boolean showValues,
            @Nullable String reason) {
        Asked asked() {
            Map<String, String> fields = new LinkedHashMap<>();
            if (columns != null) {
                columns.forEach((header, field) -> fields.put(header, Objects.requireNonNullElse(field, "")));
            }
            return new Asked(
                    Optional.ofNullable(model),
                    fields,
                    Boolean.TRUE.equals(remember),
                    Boolean.TRUE.equals(showValues),
                    Objects.requireNonNullElse(reason, "").strip());
        }
    }

    /// How files are written; what is absent is found out.
    record Written(
            @Nullable String encoding,
            @Nullable String delimiter,
            @Nullable String headerRow,
            @Nullable String sheet,
            @Nullable String model) {
        Reading reading() {
            return new Reading(said(encoding), said(delimiter), said(headerRow), said(sheet));
        }

        private static String said(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    /// Two runs as programs get them, the older first, and what became of scores and rules.
    record Comparison(
            RunView older, RunView newer, List<ComparePage.ScoreRow> scores, List<ComparePage.RuleRow> rules) {
        Comparison {
            scores = List.copyOf(scores);
            rules = List.copyOf(rules);
        }
    }

    @GetMapping("/api/v1/checks")
    List<RunView> list(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(defaultValue = "50") int limit) {
        RunFilter filter =
                RunFilter.of(state, model, person, name, Optional.ofNullable(before), Math.clamp(limit, 1, MOST));
        return checks.runs(visitor, filter).stream().map(this::view).toList();
    }

    /// Files as multipart/form-data: the fields `organisation` and `keep` stand before those named `file`.
    @PostMapping("/api/v1/checks")
    ResponseEntity<RunView> upload(@AuthenticationPrincipal Visitor visitor, HttpServletRequest request)
            throws Refusal, IOException {
        Arrived arrived = uploads.receive(request, visitor, true);
        UUID id;
        try {
            id = checks.drafted(visitor, arrived, pages.speech(request).language());
        } catch (RuntimeException e) {
            uploads.discard(arrived.files());
            throw e;
        }
        return ResponseEntity.created(URI.create("/api/v1/checks/" + id)).body(view(checks.visible(visitor, id)));
    }

    @GetMapping("/api/v1/checks/{id}")
    RunView run(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) {
        return view(checks.visible(visitor, id));
    }

    @GetMapping("/api/v1/checks/{id}/mapping")
    Proposal mapping(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) throws Refusal, IOException {
        return starting.proposal(checks.visible(visitor, id));
    }

    @PostMapping("/api/v1/checks/{id}/reading")
    RunView reading(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody Written written)
            throws Refusal, IOException {
        starting.read(
                visitor,
                id,
                written.reading(),
                Optional.ofNullable(written.model()).filter(m -> !m.isBlank()));
        return view(checks.visible(visitor, id));
    }

    @PostMapping("/api/v1/checks/{id}/start")
    RunView start(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody Begin begin)
            throws Refusal, IOException {
        starting.start(visitor, id, begin.asked());
        return view(checks.visible(visitor, id));
    }

    @PostMapping("/api/v1/checks/{id}/cancel")
    RunView cancel(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) {
        checks.cancel(visitor, id);
        return view(checks.visible(visitor, id));
    }

    @PostMapping("/api/v1/checks/{id}/repeat")
    ResponseEntity<RunView> repeat(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id)
            throws Refusal, IOException {
        UUID again = starting.repeat(visitor, id);
        return ResponseEntity.created(URI.create("/api/v1/checks/" + again)).body(view(checks.visible(visitor, again)));
    }

    @PostMapping("/api/v1/checks/{id}/release")
    RunView release(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) {
        checks.release(visitor, id);
        return view(checks.visible(visitor, id));
    }

    @GetMapping("/api/v1/checks/{id}/compare/{other}")
    Comparison compare(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @PathVariable UUID other)
            throws IOException {
        Run one = checks.visible(visitor, id);
        Run two = checks.visible(visitor, other);
        ComparePage page = views.comparison(one, two).orElseThrow(Absent::new);
        return new Comparison(view(page.older()), view(page.newer()), page.scores(), page.rules());
    }

    private RunView view(Run run) {
        return RunView.of(run, checks.advance(run.id()));
    }
}
