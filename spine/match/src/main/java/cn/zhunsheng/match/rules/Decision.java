package cn.zhunsheng.match.rules;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.FoldedName;
import java.util.Comparator;
import java.util.Optional;

/// What was decided of one column: that it is the element (有效映射), or that it is not (无效映射); which
/// of the two says the list that it stands in. An accepted decision without an element says that the column
/// has none.
///
/// `system`, `table` and `comment` are empty where the decision holds for any. Names are compared ignoring
/// case and width.
public record Decision(
        String system,
        String table,
        String column,
        String comment,
        Optional<ElementId> element,
        Optional<String> role,
        String reason) {
    /// By place, then by element: the order of the file.
    static final Comparator<Decision> ORDER = Comparator.comparing(Decision::system)
            .thenComparing(Decision::table)
            .thenComparing(Decision::column)
            .thenComparing(Decision::comment)
            .thenComparing(d -> d.element.map(ElementId::value).orElse(""))
            .thenComparing(Decision::toString);

    /// Whether it speaks of this very column.
    boolean isOf(String ofSystem, TableStructure ofTable, ColumnStructure ofColumn) {
        return fits(system, ofSystem)
                && fits(table, ofTable.name())
                && FoldedName.of(column).equals(FoldedName.of(ofColumn.name()))
                && fits(comment, ofColumn.comment());
    }

    /// Whether it speaks of a column of the same name and comment, wherever that stands. Without a comment
    /// a name says too little.
    boolean isLike(ColumnStructure other) {
        return !comment.isBlank()
                && FoldedName.of(column).equals(FoldedName.of(other.name()))
                && FoldedName.of(comment).equals(FoldedName.of(other.comment()));
    }

    private static boolean fits(String wanted, String given) {
        return wanted.isEmpty() || FoldedName.of(wanted).equals(FoldedName.of(given));
    }
}
