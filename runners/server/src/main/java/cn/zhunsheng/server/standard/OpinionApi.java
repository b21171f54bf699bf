package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.standard.WorkApi.MadeBody;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Opinions about drafts for programs: listed, given, answered.
@RestController
final class OpinionApi {
    private static final String OPINIONS = "/api/v1/standards/work/{id}/opinions";

    private final Projects projects;
    private final Opinions opinions;
    private final OpinionStore store;

    OpinionApi(Projects projects, Opinions opinions, OpinionStore store) {
        this.projects = projects;
        this.opinions = opinions;
        this.store = store;
    }

    /// Without an answer until somebody gave one.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record OpinionBody(
            UUID id,
            int place,
            String clause,
            String opinion,
            String reason,
            String from,
            String givenBy,
            String answer,
            String answerReason,
            String answeredBy,
            int version) {
        static OpinionBody of(Opinion opinion) {
            return new OpinionBody(
                    opinion.id(),
                    opinion.place(),
                    opinion.given().clause(),
                    opinion.given().opinion(),
                    opinion.given().reason(),
                    opinion.given().from(),
                    opinion.givenBy(),
                    opinion.answer(),
                    opinion.answerReason(),
                    opinion.answeredBy(),
                    opinion.version());
        }
    }

    /// `from` is the caller's organisation unless it is given.
    record GivenBody(
            @Nullable String clause,
            @Nullable String opinion,
            @Nullable String reason,
            @Nullable String from) {}

    record AnswerBody(
            @Nullable Integer version,
            @Nullable String answer,
            @Nullable String reason) {}

    @GetMapping(OPINIONS)
    List<OpinionBody> list(@PathVariable UUID id) {
        return store.of(projects.one(id).id()).stream().map(OpinionBody::of).toList();
    }

    @PostMapping(OPINIONS)
    ResponseEntity<MadeBody> give(
            @AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody GivenBody body)
            throws Refusal {
        String from = WorkApi.said(body.from);
        Opinion.Given given = Opinion.Given.of(
                WorkApi.said(body.clause),
                WorkApi.said(body.opinion),
                WorkApi.said(body.reason),
                from.isBlank() ? visitor.organisationName() : from);
        UUID made = opinions.give(visitor, id, List.of(given)).getFirst();
        return ResponseEntity.created(URI.create("/api/v1/standards/work/" + id + "/opinions/" + made))
                .body(new MadeBody(made));
    }

    @GetMapping(OPINIONS + "/{opinion}")
    OpinionBody one(@PathVariable UUID id, @PathVariable UUID opinion) {
        return store.one(id, opinion).map(OpinionBody::of).orElseThrow(Absent::new);
    }

    /// Answers it, or answers it anew; `version` is the one that was read.
    @PostMapping(OPINIONS + "/{opinion}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @PathVariable UUID opinion,
            @RequestBody AnswerBody body)
            throws Refusal {
        opinions.answer(
                visitor,
                id,
                opinion,
                WorkApi.version(body.version),
                WorkApi.said(body.answer),
                WorkApi.said(body.reason));
    }
}
