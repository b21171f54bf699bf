package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import java.io.IOException;
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

/// Proposals to read, to talk about and to decide.
@Controller
final class ProposalPages {
    private static final String ONE = "change/proposal";

    private final Proposals proposals;
    private final Decisions decisions;
    private final ProposalViews views;
    private final Pages pages;

    ProposalPages(Proposals proposals, Decisions decisions, ProposalViews views, Pages pages) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/proposals")
    View list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page)
            throws Refusal, IOException {
        return pages.show("change/proposals", views.list(new ProposalFilter(state, packageId, text.strip()), page));
    }

    @GetMapping("/proposals/{id}")
    View one(
            @AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page)
            throws Refusal, IOException {
        return pages.show(ONE, views.page(proposals.demand(id), visitor, page, Optional.empty(), ""));
    }

    private interface Step {
        void take() throws Refusal, IOException;
    }

    private View done(Visitor visitor, UUID id, String notice, String text, RedirectAttributes flash, Step step)
            throws Refusal, IOException {
        try {
            step.take();
            return Here.to("/proposals/" + id, notice, flash);
        } catch (Refusal refusal) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    ONE,
                    views.page(proposals.demand(id), visitor, 1, Optional.of(refusal), text));
        }
    }

    @PostMapping("/proposals/{id}/submit")
    View submit(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash)
            throws Refusal, IOException {
        return done(visitor, id, "change.submitted", "", flash, () -> decisions.submit(visitor, id));
    }

    @PostMapping("/proposals/{id}/withdraw")
    View withdraw(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash)
            throws Refusal, IOException {
        return done(visitor, id, "change.withdrawn", "", flash, () -> decisions.withdraw(visitor, id));
    }

    @PostMapping("/proposals/{id}/rebase")
    View rebase(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash)
            throws Refusal, IOException {
        if (!proposals.demand(id).kind().table()) {
            return Here.to("/proposals/" + id + "/edit", "change.rebasing", flash);
        }
        return done(visitor, id, "change.rebased", "", flash, () -> proposals.rebase(visitor, id));
    }

    @PostMapping("/proposals/{id}/approve")
    View approve(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam int revision,
            RedirectAttributes flash)
            throws Refusal, IOException {
        return done(visitor, id, "change.approved", "", flash, () -> decisions.approve(visitor, id, revision));
    }

    @PostMapping("/proposals/{id}/reject")
    View reject(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash)
            throws Refusal, IOException {
        return done(visitor, id, "change.rejected", text, flash, () -> decisions.reject(visitor, id, text));
    }

    @PostMapping("/proposals/{id}/comment")
    View comment(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash)
            throws Refusal, IOException {
        return done(visitor, id, "change.commented", text, flash, () -> decisions.comment(visitor, id, text));
    }
}
