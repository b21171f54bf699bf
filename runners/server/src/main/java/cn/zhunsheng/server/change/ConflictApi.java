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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Conflicts between packages, for programs.
@RestController
final class ConflictApi {
    private final Settlements settlements;
    private final Pages pages;

    ConflictApi(Settlements settlements, Pages pages) {
        this.settlements = settlements;
        this.pages = pages;
    }

    /// `settled` is absent while nobody has; `open` also says that it is not what it was then.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConflictBody(
            String key,
            String code,
            String where,
            String what,
            String fix,
            boolean open,
            @Nullable SettledBody settled) {
        static ConflictBody of(Settlements.Conflict conflict, Speech speech) {
            return new ConflictBody(
                    conflict.key(),
                    conflict.problem().code(),
                    conflict.problem().where(),
                    speech.in(conflict.problem().what()),
                    speech.in(conflict.problem().fix()),
                    conflict.open(),
                    conflict.settled().map(SettledBody::of).orElse(null));
        }
    }

    /// The proposal of a mapping that was drafted.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftedBody(@Nullable UUID proposal) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SettledBody(
            String way,
            String reason,
            String name,
            Instant at,
            @Nullable UUID proposal) {
        static SettledBody of(Settled settled) {
            return new SettledBody(
                    settled.way(),
                    settled.reason(),
                    settled.name(),
                    settled.at(),
                    settled.proposal().orElse(null));
        }
    }

    record DecisionBody(
            @Nullable String key,
            @Nullable String way,
            @Nullable String reason) {}

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /// Those that are open first.
    @GetMapping("/api/v1/conflicts")
    List<ConflictBody> list(HttpServletRequest request) throws Refusal, IOException {
        Speech speech = pages.speech(request);
        return settlements.conflicts().stream()
                .map(each -> ConflictBody.of(each, speech))
                .toList();
    }

    @PostMapping("/api/v1/conflicts/settle")
    DraftedBody settle(@AuthenticationPrincipal Visitor visitor, @RequestBody DecisionBody body)
            throws Refusal, IOException {
        return new DraftedBody(settlements
                .settle(visitor, said(body.key), said(body.way), said(body.reason))
                .orElse(null));
    }

    @PostMapping("/api/v1/conflicts/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@AuthenticationPrincipal Visitor visitor, @RequestBody DecisionBody body) throws Refusal, IOException {
        settlements.reopen(visitor, said(body.key));
    }
}
