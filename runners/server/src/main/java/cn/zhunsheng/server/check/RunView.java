package cn.zhunsheng.server.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run as the API gives it; what is not known is left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunView(
        UUID id,
        String name,
        String state,
        UUID organisation,
        String createdBy,
        Instant createdAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable Instant keptUntil,
        @Nullable String model,
        @Nullable LocalDate day,
        Map<String, String> given,
        boolean valuesShown,
        @Nullable UUID repeats,
        long bytes,
        Advance advance,
        @Nullable Long rows,
        @Nullable BigDecimal score,
        @Nullable Long errors,
        @Nullable Long warnings,
        @Nullable Told refusal,
        List<RunFile> files) {
    static RunView of(Run run, Advance advance) {
        Run.@Nullable Outcome outcome = run.outcome().orElse(null);
        return new RunView(
                run.id(),
                run.name(),
                run.state().id(),
                run.organisation(),
                run.createdByName(),
                run.createdAt(),
                run.begunAt().orElse(null),
                run.endedAt().orElse(null),
                run.keptUntil().orElse(null),
                run.model().orElse(null),
                run.day().orElse(null),
                run.given(),
                run.showValues(),
                run.repeats().orElse(null),
                run.bytes(),
                advance,
                outcome == null ? null : outcome.rows(),
                outcome == null ? null : outcome.score().orElse(null),
                outcome == null ? null : outcome.errors(),
                outcome == null ? null : outcome.warnings(),
                run.refusal().orElse(null),
                run.files());
    }
}
