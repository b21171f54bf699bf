package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A machine's way in. `roles` are held in `organisation` and below, as far as `maker` holds them. `usedAt` is true to
/// the minute.
record ApiKey(
        UUID id,
        String name,
        UUID organisation,
        List<Role> roles,
        String hint,
        UUID maker,
        String makerName,
        boolean makerDisabled,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> usedAt) {
    ApiKey {
        roles = List.copyOf(roles);
    }

    /// How a key stands.
    enum State {
        IN_FORCE,
        EXPIRED,
        REVOKED,
        /// Who made it may not come in any more.
        ORPHANED
    }

    State state(Instant now) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        if (!now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return makerDisabled ? State.ORPHANED : State.IN_FORCE;
    }
}
