package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.console.Speech;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Proposals to read, for programs.
@RestController
final class ProposalApi {
    private final Proposals proposals;
    private final ProposalViews views;
    private final Pages pages;

    ProposalApi(Proposals proposals, ProposalViews views, Pages pages) {
        this.proposals = proposals;
        this.views = views;
        this.pages = pages;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalBody(
            UUID id,
            String packageId,
            String kind,
            String thing,
            boolean retires,
            String title,
            String reason,
            String state,
            int revision,
            String base,
            String author,
            Instant changedAt,
            @Nullable String publishedVersion) {
        static ProposalBody of(Proposal proposal) {
            return new ProposalBody(
                    proposal.id(),
                    proposal.packageId(),
                    proposal.kind().id(),
                    proposal.thing(),
                    proposal.retires(),
                    proposal.title(),
                    proposal.reason(),
                    proposal.state().id(),
                    proposal.revision(),
                    proposal.baseVersion(),
                    proposal.authorName(),
                    proposal.changedAt(),
                    proposal.publishedVersion().orElse(null));
        }
    }

    record ListBody(int total, int page, int pages, List<ProposalBody> items) {
        ListBody {
            items = List.copyOf(items);
        }
    }

    record EditBody(String file, String key, Map<String, String> before, Map<String, String> after) {}

    record EventBody(Instant at, String name, String kind, int revision, String text) {
        static EventBody of(Event event) {
            return new EventBody(
                    event.at(),
                    event.name(),
                    event.kind().name().toLowerCase(Locale.ROOT),
                    event.revision(),
                    event.text());
        }
    }

    /// `version` is the one that it would be; what follows it is absent once it is over.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WholeBody(
            ProposalBody proposal,
            int edits,
            List<String> approvers,
            int approvals,
            List<EventBody> events,
            @Nullable String version,
            @Nullable Integer changes,
            @Nullable Integer breaking,
            @Nullable List<FaultBody> faults,
            @Nullable List<String> moved) {}

    @GetMapping("/api/v1/proposals")
    ListBody list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page)
            throws Refusal, IOException {
        ProposalsPage list = views.list(new ProposalFilter(state, packageId, text.strip()), page);
        return new ListBody(
                list.total(),
                list.page(),
                list.pages(),
                list.proposals().stream().map(ProposalBody::of).toList());
    }

    @GetMapping("/api/v1/proposals/{id}")
    WholeBody one(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, HttpServletRequest request)
            throws Refusal, IOException {
        Speech speech = pages.speech(request);
        ProposalPage page = views.page(proposals.demand(id), visitor, 1, Optional.empty(), "");
        Optional<ProposalPage.Judged> judged = page.judged();
        return new WholeBody(
                ProposalBody.of(page.proposal()),
                page.editCount(),
                page.approvers(),
                page.approvals(),
                page.events().stream().map(EventBody::of).toList(),
                judged.map(ProposalPage.Judged::next).orElse(null),
                judged.map(ProposalPage.Judged::changeCount).orElse(null),
                judged.map(ProposalPage.Judged::breaking).orElse(null),
                judged.map(each -> FaultBody.all(each.errors(), speech)).orElse(null),
                judged.map(ProposalPage.Judged::moved).orElse(null));
    }

    /// What it changes, 1,000 on a page.
    @GetMapping("/api/v1/proposals/{id}/edits")
    List<EditBody> edits(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return views.edits(proposals.demand(id), page).stream()
                .map(edit -> new EditBody(edit.file(), edit.key(), edit.before(), edit.after()))
                .toList();
    }
}
