package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The organisations that somebody keeps as administrator, in the order of the tree; closed ones are among them.
record Reach(OrganisationTree tree, Set<UUID> ids) {
    static Reach of(Visitor visitor, Organisations organisations) {
        return new Reach(organisations.tree(), Set.copyOf(visitor.organisations(Role.ADMINISTRATOR)));
    }

    boolean covers(UUID organisation) {
        return ids.contains(organisation);
    }

    /// Parents before children.
    List<Organisation> organisations() {
        return tree.organisations().stream().filter(o -> ids.contains(o.id())).toList();
    }

    /// Those that people can still be put into, with the depth at which to show them.
    List<Choice> choices() {
        List<Organisation> open =
                organisations().stream().filter(o -> !o.closed()).toList();
        int top = open.stream().mapToInt(o -> tree.depth(o.id())).min().orElse(0);
        return open.stream()
                .map(o -> new Choice(o.id(), "　".repeat(tree.depth(o.id()) - top) + o.name()))
                .toList();
    }

    /// An organisation to choose, its name moved in by its depth.
    record Choice(UUID id, String label) {}

    /// @throws Refusal when there is no such open organisation within reach
    Organisation demand(UUID organisation) throws Refusal {
        return tree.of(organisation)
                .filter(o -> covers(organisation) && !o.closed())
                .orElseThrow(() -> Given.organisationUnknown(organisation.toString()));
    }
}
