package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A run as it is kept. `given` are the columns that a person decided, an empty text for none. `outcome` is there once
/// it is done.
record Run(
        UUID id,
        UUID organisation,
        String name,
        RunState state,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        String language,
        long bytes,
        int keepDays,
        Optional<Instant> keptUntil,
        Reading reading,
        Optional<String> model,
        Words modelTitle,
        Map<String, String> given,
        boolean showValues,
        String reason,
        Optional<UUID> repeats,
        Optional<LocalDate> day,
        Optional<Instant> begunAt,
        Optional<Instant> endedAt,
        Optional<Outcome> outcome,
        Optional<Told> refusal,
        List<RunFile> files) {
    Run {
        given = Map.copyOf(given);
        files = List.copyOf(files);
    }

    /// What a list shows of a result; no `score` when nothing could be judged.
    record Outcome(long rows, Optional<BigDecimal> score, long errors, long warnings) {}

    /// The id as addresses have it.
    String key() {
        return id.toString();
    }

    /// Whether every file is still in the vault.
    boolean whole() {
        return !files.isEmpty() && files.stream().noneMatch(RunFile::removed);
    }
}
