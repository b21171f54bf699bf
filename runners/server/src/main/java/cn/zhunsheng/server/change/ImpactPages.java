package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a proposal would do: tried on kept runs, and the migration that it asks for.
@Controller
final class ImpactPages {
    private final Proposals proposals;
    private final MigrationFiles migrations;
    private final ProposalViews views;
    private final Trials trials;
    private final Pages pages;

    ImpactPages(Proposals proposals, MigrationFiles migrations, ProposalViews views, Trials trials, Pages pages) {
        this.proposals = proposals;
        this.migrations = migrations;
        this.views = views;
        this.trials = trials;
        this.pages = pages;
    }

    @PostMapping("/proposals/{id}/trial")
    View begin(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash)
            throws Refusal, IOException {
        try {
            trials.begin(visitor, id);
            return Here.to("/proposals/" + id, "change.trial.begun", flash);
        } catch (Refusal refusal) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "change/proposal",
                    views.page(proposals.demand(id), visitor, 1, Optional.of(refusal), ""));
        }
    }

    /// `values.yaml`, or `DIALECT.sql`.
    @GetMapping("/proposals/{id}/migration/{file}")
    ResponseEntity<byte[]> migration(@PathVariable UUID id, @PathVariable String file) throws Refusal, IOException {
        return migrations.of(proposals.demand(id), file);
    }
}
