package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.dictionary.Downloaded;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Opinions about drafts: given, taken in as a table, answered, handed out as 意见汇总处理表.
@Controller
final class OpinionPages {
    private final Projects projects;
    private final Opinions opinions;
    private final OpinionStore store;
    private final WorkViews views;
    private final Pages pages;

    OpinionPages(Projects projects, Opinions opinions, OpinionStore store, WorkViews views, Pages pages) {
        this.projects = projects;
        this.opinions = opinions;
        this.store = store;
        this.views = views;
        this.pages = pages;
    }

    @PostMapping("/standards/work/{id}/opinions")
    View give(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes flash)
            throws Refusal, IOException {
        projects.one(id);
        try {
            String whom = from.isBlank() ? visitor.organisationName() : from;
            opinions.give(visitor, id, List.of(Opinion.Given.of(clause, opinion, reason, whom)));
            return back(id, "standard.opinion.given", flash);
        } catch (Refusal refusal) {
            return refused(visitor, id, refusal, List.of());
        }
    }

    @PostMapping("/standards/work/{id}/opinions/{opinion}")
    View answer(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @PathVariable UUID opinion,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash)
            throws Refusal, IOException {
        projects.one(id);
        try {
            opinions.answer(visitor, id, opinion, version, answer, reason);
            return back(id, "standard.opinion.answered", flash);
        } catch (Refusal refusal) {
            return refused(visitor, id, refusal, List.of());
        }
    }

    @GetMapping({"/standards/work/{id}/opinions.xlsx", "/api/v1/standards/work/{id}/opinions.xlsx"})
    ResponseEntity<byte[]> table(@PathVariable UUID id) throws IOException {
        Project project = projects.one(id);
        return Downloaded.file("意见汇总处理表.xlsx", TablePages.XLSX, OpinionTable.of(project, store.of(id)));
    }

    /// All rows or none.
    @PostMapping("/standards/work/{id}/opinions/import")
    View take(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws Refusal, IOException {
        Project project = projects.one(id);
        Projects.demand(visitor, project, Role.EDITOR);
        try {
            OpinionTable.Taken taken = OpinionTable.read(SentForm.read(request).demandFile());
            if (!taken.faults().isEmpty()) {
                return refused(
                        visitor, id, StandardRefusals.rowsUnfit(taken.faults().size()), taken.faults());
            }
            opinions.give(visitor, id, taken.given());
            return back(id, "standard.opinion.taken", flash);
        } catch (Refusal refusal) {
            return refused(visitor, id, refusal, List.of());
        }
    }

    private static View back(UUID id, String notice, RedirectAttributes flash) {
        return Here.to("/standards/work/" + id + "#opinions", notice, flash);
    }

    private View refused(Visitor visitor, UUID id, Refusal refusal, List<RowFault> faults) throws Refusal, IOException {
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "standard/project",
                views.project(visitor, id, Optional.of(refusal), faults));
    }
}
