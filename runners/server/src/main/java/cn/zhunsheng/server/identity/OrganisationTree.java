package cn.zhunsheng.server.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// All organisations at one time, in the order of the tree.
final class OrganisationTree {
    private final Map<UUID, Organisation> all = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> below = new HashMap<>();
    private final Map<UUID, Integer> depths = new HashMap<>();
    private final Map<UUID, Set<UUID>> reaches = new HashMap<>();

    /// @param organisations siblings in the order in which they are shown
    OrganisationTree(List<Organisation> organisations) {
        Map<UUID, Organisation> known = new HashMap<>();
        organisations.forEach(o -> known.put(o.id(), o));
        organisations.forEach(o -> o.parent()
                .ifPresent(parent ->
                        below.computeIfAbsent(parent, p -> new ArrayList<>()).add(o.id())));
        organisations.stream().filter(o -> o.parent().isEmpty()).forEach(root -> walk(root.id(), known, 0));
    }

    private Set<UUID> walk(UUID id, Map<UUID, Organisation> known, int depth) {
        all.put(id, known.get(id));
        depths.put(id, depth);
        Set<UUID> reach = new HashSet<>(Set.of(id));
        for (UUID child : below.getOrDefault(id, List.of())) {
            reach.addAll(walk(child, known, depth + 1));
        }
        reaches.put(id, Set.copyOf(reach));
        return reach;
    }

    /// Parents before children.
    List<Organisation> organisations() {
        return List.copyOf(all.values());
    }

    Optional<Organisation> of(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    /// 0 for the root.
    int depth(UUID id) {
        return depths.getOrDefault(id, 0);
    }

    /// The organisation and all below it; empty when there is no such organisation.
    Set<UUID> reach(UUID id) {
        return reaches.getOrDefault(id, Set.of());
    }
}
