package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.console.Speech;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

/// Proposals for programs.
@RestController
final class ChangeApi {
    private final Proposals proposals;
    private final Decisions decisions;
    private final Releases releases;
    private final ProposalViews views;
    private final Pages pages;

    ChangeApi(Proposals proposals, Decisions decisions, Releases releases, ProposalViews views, Pages pages) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.releases = releases;
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

    record FaultBody(String code, String where, String what, String fix) {}

    record EventBody(Instant at, String name, String kind, int revision, String text) {}

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

    /// What is absent is empty; `values` are the fields of the form of its kind.
    record WrittenBody(
            @Nullable String packageId,
            @Nullable String kind,
            @Nullable Boolean retires,
            @Nullable String title,
            @Nullable String reason,
            @Nullable String base,
            @Nullable Integer revision,
            @Nullable Map<String, String> values) {}

    record SaidBody(@Nullable String text, @Nullable Integer revision) {}

    record PublishBody(
            @Nullable String packageId,
            @Nullable String base,
            @Nullable List<UUID> ids) {}

    record MadeBody(UUID id) {}

    record VersionBody(String packageId, String version) {}

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

    @PostMapping("/api/v1/proposals")
    ResponseEntity<MadeBody> add(@AuthenticationPrincipal Visitor visitor, @RequestBody WrittenBody body)
            throws Refusal, IOException {
        Kind kind = kind(said(body.kind));
        UUID id;
        try {
            id = proposals.add(visitor, written(body, said(body.packageId), kind, Boolean.TRUE.equals(body.retires)));
        } catch (Clash clash) {
            throw ChangeRefusals.moved();
        }
        return ResponseEntity.created(URI.create("/api/v1/proposals/" + id)).body(new MadeBody(id));
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static Kind kind(String id) throws Refusal {
        try {
            Kind kind = Kind.of(id);
            if (!kind.table()) {
                return kind;
            }
        } catch (IllegalArgumentException e) {
            // Told below with the others.
        }
        throw ChangeRefusals.kindUnknown(id);
    }

    private static Written written(WrittenBody body, String packageId, Kind kind, boolean retires) {
        return new Written(
                packageId,
                kind,
                retires,
                said(body.title),
                said(body.reason),
                said(body.base),
                Objects.requireNonNullElse(body.revision, 0),
                Objects.requireNonNullElse(body.values, Map.of()));
    }

    @GetMapping("/api/v1/proposals/{id}")
    WholeBody one(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, HttpServletRequest request)
            throws Refusal, IOException {
        return whole(visitor, id, pages.speech(request));
    }

    private WholeBody whole(Visitor visitor, UUID id, Speech speech) throws Refusal, IOException {
        ProposalPage page = views.page(proposals.demand(id), visitor, 1, Optional.empty(), "");
        Optional<ProposalPage.Judged> judged = page.judged();
        return new WholeBody(
                ProposalBody.of(page.proposal()),
                page.editCount(),
                page.approvers(),
                page.approvals(),
                page.events().stream().map(ChangeApi::event).toList(),
                judged.map(ProposalPage.Judged::next).orElse(null),
                judged.map(ProposalPage.Judged::changeCount).orElse(null),
                judged.map(ProposalPage.Judged::breaking).orElse(null),
                judged.map(each -> each.errors().stream()
                                .map(problem -> fault(problem, speech))
                                .toList())
                        .orElse(null),
                judged.map(ProposalPage.Judged::moved).orElse(null));
    }

    private static EventBody event(Event event) {
        return new EventBody(
                event.at(), event.name(), event.kind().name().toLowerCase(Locale.ROOT), event.revision(), event.text());
    }

    private static FaultBody fault(Problem problem, Speech speech) {
        return new FaultBody(problem.code(), problem.where(), speech.in(problem.what()), speech.in(problem.fix()));
    }

    /// What it changes, 1,000 on a page.
    @GetMapping("/api/v1/proposals/{id}/edits")
    List<EditBody> edits(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return views.edits(proposals.demand(id), page).stream()
                .map(edit -> new EditBody(edit.file(), edit.key(), edit.before(), edit.after()))
                .toList();
    }

    /// Another revision of a draft; `revision` is the one that was read.
    @PutMapping("/api/v1/proposals/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody WrittenBody body)
            throws Refusal, IOException {
        Proposal proposal = proposals.demand(id);
        if (proposal.kind().table()) {
            throw ChangeRefusals.kindUnknown(proposal.kind().id());
        }
        try {
            proposals.save(visitor, id, written(body, proposal.packageId(), proposal.kind(), proposal.retires()));
        } catch (Clash clash) {
            throw clash.published() ? ChangeRefusals.moved() : ChangeRefusals.revisionMoved();
        }
    }

    @PostMapping("/api/v1/proposals/{id}/submit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) throws Refusal, IOException {
        decisions.submit(visitor, id);
    }

    @PostMapping("/api/v1/proposals/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) throws Refusal, IOException {
        decisions.withdraw(visitor, id);
    }

    @PostMapping("/api/v1/proposals/{id}/approve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody SaidBody body)
            throws Refusal, IOException {
        decisions.approve(visitor, id, Objects.requireNonNullElse(body.revision, 0));
    }

    @PostMapping("/api/v1/proposals/{id}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody SaidBody body)
            throws Refusal, IOException {
        decisions.reject(visitor, id, said(body.text));
    }

    @PostMapping("/api/v1/proposals/{id}/comment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comment(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody SaidBody body)
            throws Refusal, IOException {
        decisions.comment(visitor, id, said(body.text));
    }

    @PostMapping("/api/v1/proposals/publish")
    VersionBody publish(@AuthenticationPrincipal Visitor visitor, @RequestBody PublishBody body)
            throws Refusal, IOException {
        String packageId = said(body.packageId);
        List<UUID> ids = Objects.requireNonNullElse(body.ids, List.of());
        return new VersionBody(
                packageId,
                releases.publish(visitor, packageId, new HashSet<>(ids), said(body.base))
                        .toString());
    }
}
