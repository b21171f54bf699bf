package cn.zhunsheng.server.check;

import cn.zhunsheng.server.access.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Runs made of other runs.
final class Runs {
    private Runs() {}

    /// The same with another model to be judged by.
    static Run with(Run run, Optional<String> model) {
        return new Run(
                run.id(),
                run.organisation(),
                run.name(),
                run.state(),
                run.createdAt(),
                run.createdBy(),
                run.createdByName(),
                run.language(),
                run.bytes(),
                run.keepDays(),
                run.keptUntil(),
                run.reading(),
                model,
                run.modelTitle(),
                run.given(),
                run.showValues(),
                run.reason(),
                run.repeats(),
                run.day(),
                run.begunAt(),
                run.endedAt(),
                run.outcome(),
                run.refusal(),
                run.files());
    }

    /// A draft of the same files, to be checked in the same way.
    static Run again(Run run, UUID id, Visitor visitor, Instant now) {
        return new Run(
                id,
                run.organisation(),
                run.name(),
                RunState.DRAFT,
                now,
                visitor.id(),
                visitor.name(),
                run.language(),
                run.bytes(),
                run.keepDays(),
                run.keptUntil().or(() -> Optional.of(now.plus(Duration.ofDays(1)))),
                run.reading(),
                run.model(),
                run.modelTitle(),
                run.given(),
                false,
                "",
                Optional.of(run.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                java.util.List.of());
    }
}
