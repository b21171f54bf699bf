package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.identity.FormToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// Runs as pages: listed, begun, looked over, watched, read.
@Controller
final class CheckPages {
    private static final int PAGE = 50;

    private final Checks checks;
    private final Starting starting;
    private final Uploads uploads;
    private final CheckViews views;
    private final Pages pages;

    CheckPages(Checks checks, Starting starting, Uploads uploads, CheckViews views, Pages pages) {
        this.checks = checks;
        this.starting = starting;
        this.uploads = uploads;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/checks")
    View list(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Instant before) {
        RunFilter filter = RunFilter.of(state, model, person, name, Optional.ofNullable(before), PAGE + 1);
        return pages.show("check/list", views.list(visitor, filter, PAGE));
    }

    @GetMapping("/checks/new")
    View fresh(@AuthenticationPrincipal Visitor visitor) {
        return pages.show("check/upload", views.upload(visitor, Optional.empty()));
    }

    /// Reads the form as it arrives; the token against forged forms is its first part.
    @PostMapping("/checks/new")
    View upload(@AuthenticationPrincipal Visitor visitor, HttpServletRequest request) throws IOException {
        try {
            boolean header = FormToken.holds(
                    request,
                    Optional.ofNullable(request.getHeader("X-CSRF-TOKEN")).orElse(""));
            UUID run = taken(visitor, request, header);
            return new RedirectView("/checks/" + run);
        } catch (Refusal e) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "check/upload", views.upload(visitor, Optional.of(e)));
        }
    }

    /// Files that no run was made of are not kept.
    private UUID taken(Visitor visitor, HttpServletRequest request, boolean guarded) throws Refusal, IOException {
        Arrived arrived = uploads.receive(request, visitor, guarded);
        try {
            return checks.drafted(visitor, arrived, pages.speech(request).language());
        } catch (RuntimeException e) {
            uploads.discard(arrived.files());
            throw e;
        }
    }

    @GetMapping("/checks/{id}")
    View run(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) throws IOException {
        return shown(HttpStatus.OK, visitor, checks.visible(visitor, id), Optional.empty());
    }

    private View shown(HttpStatus status, Visitor visitor, Run run, Optional<Refusal> refusal) throws IOException {
        return switch (run.state()) {
            case DRAFT -> pages.show(status, "check/mapping", views.mapping(visitor, run, refusal));
            case WAITING, RUNNING -> pages.show(status, "check/progress", views.progress(visitor, run));
            case DONE -> {
                checks.reading(visitor, run, "page");
                yield pages.show(status, "check/report", views.report(visitor, run));
            }
            case REFUSED, CANCELLED, INTERRUPTED, BROKEN ->
                pages.show(status, "check/over", views.over(visitor, run, refusal));
        };
    }

    /// The moving part of the page alone, fetched every second; the whole page is fetched anew when the run is over.
    @GetMapping("/checks/{id}/progress")
    View progress(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, HttpServletResponse response) {
        Run run = checks.visible(visitor, id);
        if (!run.state().underWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        return pages.show("check/advance", views.progress(visitor, run));
    }

    @PostMapping("/checks/{id}/reading")
    View reading(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String encoding,
            @RequestParam(defaultValue = "") String delimiter,
            @RequestParam(defaultValue = "") String headerRow,
            @RequestParam(defaultValue = "") String sheet,
            @RequestParam(defaultValue = "") String model)
            throws IOException {
        Reading reading = new Reading(encoding, delimiter.strip(), headerRow.strip(), sheet.strip());
        try {
            starting.read(visitor, id, reading, Optional.of(model).filter(given -> !given.isBlank()));
            return new RedirectView("/checks/" + id);
        } catch (Refusal e) {
            return shown(HttpStatus.UNPROCESSABLE_CONTENT, visitor, checks.visible(visitor, id), Optional.of(e));
        }
    }

    @PostMapping("/checks/{id}/start")
    View start(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, HttpServletRequest form)
            throws IOException {
        try {
            starting.start(visitor, id, StartForm.asked(form));
            return new RedirectView("/checks/" + id);
        } catch (Refusal e) {
            return shown(HttpStatus.UNPROCESSABLE_CONTENT, visitor, checks.visible(visitor, id), Optional.of(e));
        }
    }

    @PostMapping("/checks/{id}/cancel")
    View cancel(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash) {
        checks.cancel(visitor, id);
        return Here.to("/checks/" + id, "check.cancelled", flash);
    }

    @PostMapping("/checks/{id}/repeat")
    View repeat(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) throws IOException {
        try {
            return new RedirectView("/checks/" + starting.repeat(visitor, id));
        } catch (Refusal e) {
            return shown(HttpStatus.UNPROCESSABLE_CONTENT, visitor, checks.visible(visitor, id), Optional.of(e));
        }
    }

    @PostMapping("/checks/{id}/release")
    View release(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash) {
        checks.release(visitor, id);
        return Here.to("/checks/" + id, "check.released", flash);
    }

    @GetMapping("/checks/{id}/compare/{other}")
    View compare(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @PathVariable UUID other)
            throws IOException {
        Run one = checks.visible(visitor, id);
        Run two = checks.visible(visitor, other);
        return pages.show("check/compare", views.comparison(one, two).orElseThrow(Absent::new));
    }
}
