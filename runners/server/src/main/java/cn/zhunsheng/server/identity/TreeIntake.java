package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes a table of organisations into the tree: all rows, or none and what is wrong with each.
@Component
class TreeIntake {
    private final Register register;
    private final OrganisationStore store;
    private final Organisations organisations;

    TreeIntake(Register register, OrganisationStore store, Organisations organisations) {
        this.register = register;
        this.store = store;
        this.organisations = organisations;
    }

    /// A row that cannot be taken, and why.
    record Fault(long line, Refusal refusal) {}

    /// How many were added; none when there are faults, which stand in the order of the lines.
    record Taken(int added, List<Fault> faults) {
        Taken {
            faults = List.copyOf(faults);
        }
    }

    /// A row without a parent goes below `under`; a parent is named as it stands in an earlier row or in the tree.
    @Transactional(rollbackFor = Exception.class)
    public Taken take(Visitor by, @Nullable String under, String csv) throws Refusal {
        Reach reach = Reach.of(by, organisations);
        UUID top = reach.demand(Given.organisation(under)).id();
        List<TreeTable.Line> lines = TreeTable.read(csv);
        store.hold();
        Map<String, List<UUID>> named = new HashMap<>();
        reach.organisations().stream()
                .filter(o -> !o.closed())
                .forEach(o ->
                        named.computeIfAbsent(o.name(), n -> new ArrayList<>()).add(o.id()));
        List<Fault> faults = new ArrayList<>();
        for (TreeTable.Line line : lines) {
            try {
                UUID parent = line.parent().isEmpty() ? top : parent(line.parent(), named);
                UUID id = register.add(by, parent, new Register.Facts(line.name(), line.creditCode(), line.division()));
                named.computeIfAbsent(line.name(), n -> new ArrayList<>()).add(id);
            } catch (Refusal refusal) {
                faults.add(new Fault(line.line(), refusal));
            }
        }
        if (!faults.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return new Taken(faults.isEmpty() ? lines.size() : 0, faults);
    }

    private static UUID parent(String name, Map<String, List<UUID>> named) throws Refusal {
        List<UUID> found = named.getOrDefault(name, List.of());
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw Given.refusal(
                "identity.parent_unclear",
                found.isEmpty()
                        ? new Words("没有上级机构“" + name + "”", "There is no organisation '" + name + "' to be below")
                        : new Words(
                                "名为“" + name + "”的机构有 " + found.size() + " 个",
                                found.size() + " organisations are called '" + name + "'"),
                new Words("上级机构写在前面的行，名称只有一个", "Name one that stands in an earlier row or in the tree, and only once"));
    }
}
