package cn.zhunsheng.server.change;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What somebody wants changed in a package. `thing` is what the form of its kind names; `baseVersion` is that of the
/// package when it was written; `revision` counts from 1; `entered` is what stands in the form, nothing for a
/// table.
record Proposal(
        UUID id,
        String packageId,
        Kind kind,
        String thing,
        boolean retires,
        String title,
        String reason,
        State state,
        int revision,
        String baseVersion,
        UUID author,
        String authorName,
        Instant createdAt,
        Instant changedAt,
        Optional<String> publishedVersion,
        Map<String, String> entered) {
    Proposal {
        entered = Map.copyOf(entered);
    }

    /// The state that asks others to decide.
    State asking() {
        return retires ? State.RETIRING : State.SUBMITTED;
    }

    State done() {
        return retires ? State.RETIRED : State.PUBLISHED;
    }

    /// As it was entered, to be saved again.
    Written written() {
        return new Written(packageId, kind, retires, title, reason, baseVersion, revision, entered);
    }

    String path() {
        return "/proposals/" + id;
    }
}
