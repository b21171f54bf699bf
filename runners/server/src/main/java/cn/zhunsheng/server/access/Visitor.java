package cn.zhunsheng.server.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Who asks, and from where: a person who signed in, or a machine with a key.
///
/// `id` is the person's or the key's, `account` what they sign in by, `name` what others call them. `address` is the
/// network address of the request. `grants` are read anew for every request, so a role that was taken away is gone at
/// once; they may be empty.
public record Visitor(
        UUID id,
        String account,
        String name,
        UUID organisation,
        String organisationName,
        List<Grant> grants,
        Kind kind,
        String address) {
    /// How somebody came in. `NEWCOMER` is a person whose password is for one time: nothing but changing it is open.
    public enum Kind {
        PERSON,
        NEWCOMER,
        MACHINE
    }

    public Visitor {
        grants = List.copyOf(grants);
    }

    /// Every role held anywhere; may be empty.
    public Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        grants.forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    /// The organisations in which any of the roles is held, with those below them; of every role when none is named.
    public Set<UUID> organisations(Role... any) {
        Set<Role> asked = any.length == 0 ? EnumSet.allOf(Role.class) : EnumSet.copyOf(List.of(any));
        Set<UUID> organisations = new HashSet<>();
        grants.stream()
                .filter(grant -> asked.contains(grant.role()))
                .forEach(grant -> organisations.addAll(grant.reach()));
        return organisations;
    }

    /// Whether any of the roles is held in the organisation or above it.
    public boolean may(UUID in, Role... any) {
        return organisations(any).contains(in);
    }
}
