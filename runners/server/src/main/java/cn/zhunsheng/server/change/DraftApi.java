package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.check.ColumnEvidence;
import cn.zhunsheng.server.check.UnmatchedColumn;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Standards to be made, for programs.
@RestController
final class DraftApi {
    private final Drafts drafts;
    private final MatchIntake intake;
    private final JsonMapper json;

    DraftApi(Drafts drafts, MatchIntake intake, JsonMapper json) {
        this.drafts = drafts;
        this.intake = intake;
        this.json = json;
    }

    /// `key` names it in what is decided about it; `like` says what its values look like or are declared as.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftBody(
            String key,
            String name,
            String like,
            List<CheckedBody> checked,
            List<DeclaredBody> declared,
            @Nullable DecidedBody decided) {
        static DraftBody of(Draft draft) {
            return new DraftBody(
                    draft.folded(),
                    draft.name(),
                    draft.like(),
                    draft.checked().stream().map(CheckedBody::of).toList(),
                    draft.declared().stream().map(DeclaredBody::of).toList(),
                    draft.decided().map(DecidedBody::of).orElse(null));
        }
    }

    record CheckedBody(UUID run, String source, String column, ColumnEvidence evidence) {
        static CheckedBody of(UnmatchedColumn column) {
            return new CheckedBody(column.run(), column.source(), column.name(), column.evidence());
        }
    }

    record DeclaredBody(
            String table,
            String column,
            String type,
            String length,
            String comment,
            List<DeclaredColumn.Nearest> nearest,
            String broughtBy,
            Instant at) {
        static DeclaredBody of(DeclaredColumn column) {
            return new DeclaredBody(
                    column.table(),
                    column.name(),
                    column.type(),
                    column.length(),
                    column.comment(),
                    column.nearest(),
                    column.broughtBy(),
                    column.at());
        }
    }

    /// `proposal` is absent where none is needed.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecidedBody(@Nullable UUID proposal, String reason, String name, Instant at) {
        static DecidedBody of(Decided decided) {
            return new DecidedBody(decided.proposal().orElse(null), decided.reason(), decided.name(), decided.at());
        }
    }

    record ProposeBody(@Nullable String packageId, @Nullable List<String> keys) {}

    record DismissBody(@Nullable String key, @Nullable String reason) {}

    record MadeBody(List<UUID> ids) {}

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /// Of organisations in reach: those that nothing was decided about first, then by how often they were met.
    @GetMapping("/api/v1/drafts")
    List<DraftBody> list(@AuthenticationPrincipal Visitor visitor) {
        return drafts.of(visitor).stream().map(DraftBody::of).toList();
    }

    /// What `zs match SOURCE --format json` writes.
    @PostMapping("/api/v1/drafts")
    MatchIntake.Taken bring(@AuthenticationPrincipal Visitor visitor, InputStream body) throws Refusal, IOException {
        return intake.take(visitor, MatchResult.read(body, json));
    }

    /// A proposal of each, or of none.
    @PostMapping("/api/v1/drafts/propose")
    ResponseEntity<MadeBody> propose(@AuthenticationPrincipal Visitor visitor, @RequestBody ProposeBody body)
            throws Refusal, IOException {
        List<String> keys = Objects.requireNonNullElse(body.keys, List.of());
        if (keys.isEmpty()) {
            throw DraftRefusals.draftMissing();
        }
        List<UUID> made = drafts.propose(visitor, keys, said(body.packageId));
        return ResponseEntity.status(HttpStatus.CREATED).body(new MadeBody(made));
    }

    @PostMapping("/api/v1/drafts/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@AuthenticationPrincipal Visitor visitor, @RequestBody DismissBody body) throws Refusal, IOException {
        drafts.dismiss(visitor, said(body.key), said(body.reason));
    }
}
