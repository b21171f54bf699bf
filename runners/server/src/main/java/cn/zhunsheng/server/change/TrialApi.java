package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.check.RunCounts;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.console.Speech;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a proposal would do, for programs: tried on kept runs, and the migration that it asks for.
@RestController
final class TrialApi {
    private final Proposals proposals;
    private final Trials trials;
    private final MigrationFiles migrations;
    private final Pages pages;

    TrialApi(Proposals proposals, Trials trials, MigrationFiles migrations, Pages pages) {
        this.proposals = proposals;
        this.trials = trials;
        this.migrations = migrations;
        this.pages = pages;
    }

    /// As of a run; `score` is empty when nothing could be judged, `failed` by rule.
    record CountsBody(long rows, long errors, long warnings, String score, SortedMap<String, Long> failed) {
        static CountsBody of(RunCounts counts) {
            return new CountsBody(
                    counts.rows(), counts.errors(), counts.warnings(), counts.score(), new TreeMap<>(counts.failed()));
        }
    }

    /// `after` is there once it was judged, `why` when it cannot be; neither while it is under way.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrialBody(
            UUID run,
            String name,
            String model,
            String state,
            @Nullable CountsBody before,
            @Nullable CountsBody after,
            @Nullable String why) {
        static TrialBody of(Trial trial, Speech speech) {
            return new TrialBody(
                    trial.run(),
                    trial.name(),
                    trial.model(),
                    trial.open() ? "open" : trial.changes() ? "differs" : trial.known() ? "same" : "unknown",
                    trial.before().map(CountsBody::of).orElse(null),
                    trial.after().map(CountsBody::of).orElse(null),
                    trial.why().map(speech::in).orElse(null));
        }
    }

    @PostMapping("/api/v1/proposals/{id}/trial")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<TrialBody> begin(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, HttpServletRequest request)
            throws Refusal, IOException {
        trials.begin(visitor, id);
        return trials(visitor, id, request);
    }

    /// Of runs that the visitor may see.
    @GetMapping("/api/v1/proposals/{id}/trial")
    List<TrialBody> trials(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, HttpServletRequest request)
            throws Refusal, IOException {
        Speech speech = pages.speech(request);
        return trials.of(visitor, proposals.demand(id)).stream()
                .map(trial -> TrialBody.of(trial, speech))
                .toList();
    }

    /// `values.yaml`, or `DIALECT.sql`.
    @GetMapping("/api/v1/proposals/{id}/migration/{file}")
    ResponseEntity<byte[]> migration(@PathVariable UUID id, @PathVariable String file) throws Refusal, IOException {
        return migrations.of(proposals.demand(id), file);
    }
}
