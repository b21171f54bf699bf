package cn.zhunsheng.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A person as administrators see them; no hash is in it. `tied` is whether they come in by the other service,
/// `expected` whether they may be tied at the next sign-in, `local` whether they have a password here.
record PersonLine(
        UUID id,
        String account,
        String name,
        UUID organisation,
        String organisationName,
        List<RoleLine> roles,
        PersonState state,
        Optional<Instant> signedInAt,
        boolean local,
        boolean tied,
        boolean expected) {
    PersonLine {
        roles = List.copyOf(roles);
    }

    /// A role and where it is held.
    record RoleLine(String role, UUID organisation, String organisationName) {}
}
