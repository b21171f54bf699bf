package cn.zhunsheng.server.change;

import cn.zhunsheng.server.check.UnmatchedColumn;
import java.util.List;
import java.util.Optional;

/// A standard to be made (待新建标准): columns of one name that matched nothing, in checked files and in tables that were
/// matched, each the latest first and at least one of them; and what was decided about it.
record Draft(
        String name,
        String folded,
        List<UnmatchedColumn> checked,
        List<DeclaredColumn> declared,
        Optional<Decided> decided) {
    Draft {
        checked = List.copyOf(checked);
        declared = List.copyOf(declared);
    }

    int seen() {
        return checked.size() + declared.size();
    }

    Optional<UnmatchedColumn> file() {
        return checked.stream().findFirst();
    }

    Optional<DeclaredColumn> column() {
        return declared.stream().findFirst();
    }

    /// What its values look like, or else what it is declared as.
    String like() {
        return file().map(UnmatchedColumn::evidence)
                .map(evidence -> Drafting.type(evidence) + " " + Drafting.format(evidence))
                .or(() -> column().map(DeclaredColumn::declared))
                .orElse("");
    }

    /// Where it was met, for the note of a proposal.
    String met() {
        String file = file().map(each -> each.source() + " 等 " + checked.size() + " 次检查")
                .orElse("");
        String table = column().map(each -> each.table() + "." + each.name() + " 等 " + declared.size() + " 列")
                .orElse("");
        return file.isEmpty() || table.isEmpty() ? file + table : file + "、" + table;
    }
}
