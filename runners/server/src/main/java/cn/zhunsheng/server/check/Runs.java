package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.check.Arrived.ArrivedFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Runs made of files, and of other runs.
final class Runs {
    private Runs() {}

    /// A draft of files that arrived, kept so many days after it is over.
    static Run drafted(UUID id, Visitor visitor, Instant now, Arrived arrived, Language language, int days) {
        List<ArrivedFile> files = arrived.files();
        return new Run(
                id,
                arrived.organisation(),
                files.stream().map(ArrivedFile::name).collect(Collectors.joining("、")),
                RunState.DRAFT,
                now,
                visitor.id(),
                visitor.name(),
                language.name().toLowerCase(Locale.ROOT),
                files.stream().mapToLong(file -> file.stored().size()).sum(),
                days,
                Optional.of(now.plus(Duration.ofDays(days))).filter(until -> days > 0),
                Reading.FIND_OUT,
                Optional.empty(),
                Words.same(""),
                Map.of(),
                false,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

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
                List.of());
    }
}
