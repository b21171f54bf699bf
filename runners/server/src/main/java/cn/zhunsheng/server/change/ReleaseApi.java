package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Proposals decided and published, for programs.
@RestController
final class ReleaseApi {
    private final Decisions decisions;
    private final Releases releases;

    ReleaseApi(Decisions decisions, Releases releases) {
        this.decisions = decisions;
        this.releases = releases;
    }

    record SaidBody(@Nullable String text, @Nullable Integer revision) {}

    record PublishBody(
            @Nullable String packageId,
            @Nullable String base,
            @Nullable List<UUID> ids) {}

    record VersionBody(String packageId, String version) {}

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
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
                releases.publish(
                                visitor,
                                packageId,
                                ids.stream().filter(Objects::nonNull).collect(Collectors.toSet()),
                                said(body.base))
                        .toString());
    }
}
