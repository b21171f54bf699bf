package cn.zhunsheng.server.change;

import java.time.Instant;
import java.util.UUID;

/// Something that was done to a proposal or said about it, at one of its revisions.
record Event(Instant at, UUID person, String name, Event.Kind kind, int revision, String text) {
    enum Kind {
        SAVED,
        SUBMITTED,
        WITHDRAWN,
        APPROVED,
        REJECTED,
        PUBLISHED,
        COMMENTED
    }
}
