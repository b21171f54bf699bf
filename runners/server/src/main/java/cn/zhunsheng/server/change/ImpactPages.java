package cn.zhunsheng.server.change;

import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
    private final Assessing assessing;
    private final ProposalViews views;
    private final Trials trials;
    private final Pages pages;

    ImpactPages(Proposals proposals, Assessing assessing, ProposalViews views, Trials trials, Pages pages) {
        this.proposals = proposals;
        this.assessing = assessing;
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
                    views.page(proposals.demand(id), visitor, 1, java.util.Optional.of(refusal), ""));
        }
    }

    /// `values.yaml`, or `DIALECT.sql`.
    @GetMapping("/proposals/{id}/migration/{file}")
    ResponseEntity<byte[]> migration(@PathVariable UUID id, @PathVariable String file) throws Refusal, IOException {
        Assessed assessed = assessing.of(proposals.demand(id));
        if (assessed.candidate().dictionary().isEmpty()) {
            throw ChangeRefusals.unsound();
        }
        Migration migration = Migration.of(assessed.candidate());
        String text = file.equals("values.yaml")
                ? migration.yaml()
                : migration.sql(Stream.of(SqlDialect.values())
                        .filter(dialect -> file.equals(dialect.label() + ".sql"))
                        .findFirst()
                        .orElseThrow(Absent::new));
        ContentDisposition name = ContentDisposition.attachment().filename(file).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
