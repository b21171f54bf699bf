package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.dictionary.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A project that makes or revises a standard of one's own. `version` counts its changes; `writers` are all who wrote
/// of its text. Dates are days in China.
record Project(
        UUID id,
        UUID organisation,
        Facts facts,
        Stage stage,
        LocalDate since,
        Optional<LocalDate> due,
        Dates dates,
        Set<UUID> writers,
        int version,
        Instant changedAt,
        String changedBy) {
    /// Who states it where packages state others.
    static final String ORIGIN = "own";

    Project {
        writers = Set.copyOf(writers);
    }

    /// What people write. The number may be empty until it is published.
    record Facts(
            String number,
            String planNumber,
            String title,
            String titleEn,
            String category,
            String subCategory,
            List<String> subSystems,
            List<String> replaces,
            String scope) {
        Facts {
            subSystems = List.copyOf(subSystems);
            replaces = List.copyOf(replaces);
        }

        Facts numbered(String given) {
            return new Facts(given, planNumber, title, titleEn, category, subCategory, subSystems, replaces, scope);
        }
    }

    /// When it was published, took effect, is to be reviewed, was withdrawn; each absent until then.
    record Dates(
            Optional<LocalDate> published,
            Optional<LocalDate> effective,
            Optional<LocalDate> reviewDue,
            Optional<LocalDate> withdrawn) {
        static final Dates NONE = new Dates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean overdue(LocalDate today) {
        Optional<LocalDate> end = stage == Stage.IN_FORCE ? dates.reviewDue() : due;
        return (Stage.AT_WORK.contains(stage) || stage == Stage.IN_FORCE)
                && end.filter(day -> day.isBefore(today)).isPresent();
    }

    /// As a package would state it.
    Statement statement(boolean superseded) {
        Standard standard = new Standard(
                facts.number(),
                new Words(facts.title(), facts.titleEn().isEmpty() ? facts.title() : facts.titleEn()),
                superseded && stage != Stage.WITHDRAWN ? "superseded" : stage.status(),
                facts.planNumber(),
                facts.category(),
                facts.subCategory(),
                facts.subSystems(),
                facts.replaces(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Evidence.OWN,
                facts.scope());
        return new Statement(ORIGIN, standard, Optional.of(this));
    }
}
