package cn.zhunsheng.server.change;

import java.util.Locale;

/// How far a proposal has come. One that puts an end to something is `RETIRING` where another is `SUBMITTED`.
enum State {
    DRAFT,
    SUBMITTED,
    PUBLISHED,
    RETIRING,
    RETIRED,
    REJECTED;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /// Whether others are asked to decide.
    boolean waiting() {
        return this == SUBMITTED || this == RETIRING;
    }

    boolean over() {
        return this == PUBLISHED || this == RETIRED;
    }

    /// The class of its mark on a page.
    String tone() {
        return switch (this) {
            case DRAFT -> "";
            case SUBMITTED, RETIRING -> "warn";
            case PUBLISHED, RETIRED -> "good";
            case REJECTED -> "bad";
        };
    }
}
