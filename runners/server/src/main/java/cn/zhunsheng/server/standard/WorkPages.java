package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Projects of standards: listed, begun, written, moved on.
@Controller
final class WorkPages {
    private static final String FORM = "standard/projectform";

    private final Projects projects;
    private final WorkViews views;
    private final Pages pages;

    WorkPages(Projects projects, WorkViews views, Pages pages) {
        this.projects = projects;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/standards/work")
    View list(@AuthenticationPrincipal Visitor visitor, @RequestParam(defaultValue = "") String want) {
        return pages.show("standard/work", views.list(visitor, want));
    }

    @GetMapping("/standards/work/new")
    View fresh() throws Refusal, IOException {
        return pages.show(FORM, views.fresh(new ProjectForm(Map.of()), Optional.empty()));
    }

    @PostMapping("/standards/work/new")
    View begin(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam Map<String, String> written,
            RedirectAttributes flash)
            throws Refusal, IOException {
        ProjectForm form = new ProjectForm(written);
        try {
            UUID id = projects.begin(visitor, form);
            return Here.to("/standards/work/" + id, "standard.project.begun", flash);
        } catch (Refusal refusal) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, FORM, views.fresh(form, Optional.of(refusal)));
        }
    }

    @GetMapping("/standards/work/{id}")
    View project(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) throws Refusal, IOException {
        return pages.show("standard/project", views.project(visitor, id, Optional.empty(), List.of()));
    }

    @GetMapping("/standards/work/{id}/edit")
    View edit(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) throws Refusal, IOException {
        Project project = projects.one(id);
        Projects.demand(visitor, project, Role.EDITOR);
        return pages.show(FORM, views.edit(project));
    }

    @PostMapping("/standards/work/{id}/edit")
    View change(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> written,
            RedirectAttributes flash)
            throws Refusal, IOException {
        ProjectForm form = new ProjectForm(written);
        try {
            projects.change(visitor, id, version, form);
            return Here.to("/standards/work/" + id, "standard.project.saved", flash);
        } catch (Refusal refusal) {
            Project now = projects.one(id);
            HttpStatus status = now.version() == version ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
            return pages.show(status, FORM, views.again(now, version, form, refusal));
        }
    }

    @PostMapping("/standards/work/{id}/move")
    View move(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> asked,
            RedirectAttributes flash)
            throws Refusal, IOException {
        projects.one(id);
        Move move = Move.of(asked.getOrDefault("move", "")).orElseThrow(Absent::new);
        try {
            projects.move(
                    visitor,
                    id,
                    new Projects.Request(
                            version,
                            move,
                            asked.getOrDefault("remark", ""),
                            asked.getOrDefault("number", ""),
                            asked.getOrDefault("published", ""),
                            asked.getOrDefault("effective", ""),
                            asked.getOrDefault("due", "")));
            return Here.to("/standards/work/" + id, "standard.project.moved", flash);
        } catch (Refusal refusal) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "standard/project",
                    views.project(visitor, id, Optional.of(refusal), List.of()));
        }
    }
}
