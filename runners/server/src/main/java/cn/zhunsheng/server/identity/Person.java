package cn.zhunsheng.server.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A person with an account. `password` is a hash, empty for who signs in by another service; `oneTime` is a password
/// that must be changed first; `failures` are wrong passwords in a row. `issuer` and `subject` tie to somebody at the
/// other
/// service; `expected` lets the next sign-in from there tie.
record Person(
        UUID id,
        String account,
        String name,
        UUID organisation,
        Optional<String> password,
        boolean oneTime,
        int epoch,
        int failures,
        Optional<Instant> lockedUntil,
        Optional<Instant> disabledAt,
        Optional<Instant> signedInAt,
        Optional<String> issuer,
        Optional<String> subject,
        boolean expected) {
    boolean disabled() {
        return disabledAt.isPresent();
    }

    boolean locked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }
}
