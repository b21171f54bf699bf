package cn.zhunsheng.server.access;

import java.util.Set;

/// A line of the matrix: a method and a path pattern, and who may call it.
///
/// `anyone` needs no sign-in; `signedIn` needs no role; otherwise one of `roles` is needed, in any organisation: in
/// which
/// ones, the room asks.
public record Endpoint(String method, String path, boolean anyone, boolean signedIn, Set<Role> roles) {
    public Endpoint {
        roles = Set.copyOf(roles);
    }

    boolean opensTo(Set<Role> held) {
        return anyone || signedIn || held.stream().anyMatch(roles::contains);
    }
}
