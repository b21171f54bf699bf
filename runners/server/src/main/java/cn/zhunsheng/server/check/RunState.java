package cn.zhunsheng.server.check;

import java.util.Locale;

/// How far a run has come.
enum RunState {
    /// Its files are here; the mapping is to be looked over.
    DRAFT,
    WAITING,
    RUNNING,
    DONE,
    /// The files could not be checked as asked.
    REFUSED,
    CANCELLED,
    /// The platform stopped under it.
    INTERRUPTED,
    /// We broke.
    BROKEN;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /// Whether it waits for its turn or runs.
    boolean underWay() {
        return this == WAITING || this == RUNNING;
    }

    /// The class of its mark on a page.
    String tone() {
        return switch (this) {
            case DRAFT, WAITING, RUNNING, DONE -> ""; // that it is done says nothing of the data
            case CANCELLED, INTERRUPTED -> "warn";
            case REFUSED, BROKEN -> "bad";
        };
    }
}
