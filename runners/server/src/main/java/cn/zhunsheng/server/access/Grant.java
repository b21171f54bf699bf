package cn.zhunsheng.server.access;

import java.util.Set;
import java.util.UUID;

/// A role held in an organisation. `reach` are that organisation and all below it.
public record Grant(Role role, UUID organisation, Set<UUID> reach) {
    public Grant {
        reach = Set.copyOf(reach);
    }
}
