package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Proposals written, saved again and put upon the package of now, for programs.
@RestController
final class WritingApi {
    private final Proposals proposals;

    WritingApi(Proposals proposals) {
        this.proposals = proposals;
    }

    /// What is absent is empty; `values` are the fields of the form of its kind.
    record WrittenBody(
            @Nullable String packageId,
            @Nullable String kind,
            @Nullable Boolean retires,
            @Nullable String title,
            @Nullable String reason,
            @Nullable String base,
            @Nullable Integer revision,
            @Nullable Map<String, String> values) {
        Written of(String ofPackage, Kind ofKind, boolean retiring) {
            return new Written(
                    ofPackage,
                    ofKind,
                    retiring,
                    said(title),
                    said(reason),
                    said(base),
                    Objects.requireNonNullElse(revision, 0),
                    entered());
        }

        private Map<String, String> entered() {
            Map<String, String> entered = new HashMap<>(Objects.requireNonNullElse(values, Map.of()));
            entered.values().removeIf(Objects::isNull);
            return entered;
        }
    }

    record MadeBody(UUID id) {
        static ResponseEntity<MadeBody> at(UUID id) {
            return ResponseEntity.created(URI.create("/api/v1/proposals/" + id)).body(new MadeBody(id));
        }
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    @PostMapping("/api/v1/proposals")
    ResponseEntity<MadeBody> add(@AuthenticationPrincipal Visitor visitor, @RequestBody WrittenBody body)
            throws Refusal, IOException {
        Kind kind = kind(said(body.kind));
        try {
            return MadeBody.at(
                    proposals.add(visitor, body.of(said(body.packageId), kind, Boolean.TRUE.equals(body.retires))));
        } catch (Clash clash) {
            throw ChangeRefusals.moved();
        }
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

    /// Another revision of a draft; `revision` is the one that was read.
    @PutMapping("/api/v1/proposals/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody WrittenBody body)
            throws Refusal, IOException {
        Proposal proposal = proposals.demand(id);
        if (proposal.kind().table()) {
            throw ChangeRefusals.kindUnknown(proposal.kind().id());
        }
        save(visitor, id, body.of(proposal.packageId(), proposal.kind(), proposal.retires()));
    }

    private void save(Visitor visitor, UUID id, Written written) throws Refusal, IOException {
        try {
            proposals.save(visitor, id, written);
        } catch (Clash clash) {
            throw clash.published() ? ChangeRefusals.moved() : ChangeRefusals.revisionMoved();
        }
    }

    /// Puts a draft upon the package of now. What both changed is refused where it was entered in a form, for only
    /// whoever entered it can say what holds; in a table the proposal's cells stand.
    @PostMapping("/api/v1/proposals/{id}/rebase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rebase(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) throws Refusal, IOException {
        Proposal proposal = proposals.demand(id);
        if (proposal.kind().table()) {
            proposals.rebase(visitor, id);
        } else {
            save(visitor, id, proposal.written());
        }
    }
}
