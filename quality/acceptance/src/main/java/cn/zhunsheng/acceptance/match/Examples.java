package cn.zhunsheng.acceptance.match;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.match.evidence.Observer;
import cn.zhunsheng.match.evidence.Sighting;
import cn.zhunsheng.match.evidence.Sightings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Labelled columns, observed in their tables.
final class Examples {
    private Examples() {}

    /// @param hidden whether comments, also of tables, are left out
    static List<Example> of(Gold gold, Observer observer, Labels labels, boolean hidden) {
        Map<String, List<GoldColumn>> tables = new LinkedHashMap<>();
        for (GoldColumn column : gold.columns()) {
            tables.computeIfAbsent(column.repository() + "\n" + column.table(), t -> new ArrayList<>())
                    .add(column);
        }
        List<Example> examples = new ArrayList<>();
        for (List<GoldColumn> columns : tables.values()) {
            List<Sightings> all = observer.observe(table(columns, hidden), Map.of());
            for (int i = 0; i < columns.size(); i++) {
                examples.add(example(columns.get(i), all.get(i), observer, labels));
            }
        }
        return examples;
    }

    private static Example example(GoldColumn gold, Sightings sightings, Observer observer, Labels labels) {
        List<Integer> right = new ArrayList<>();
        List<Sighting> all = sightings.all();
        for (int i = 0; i < all.size(); i++) {
            boolean is = labels.of(observer.elements()
                            .get(all.get(i).element())
                            .value()
                            .id())
                    .filter(gold.element()::equals)
                    .isPresent();
            if (is) {
                right.add(i);
            }
        }
        return new Example(gold, sightings, right);
    }

    static TableStructure table(List<GoldColumn> columns, boolean hidden) {
        GoldColumn first = columns.getFirst();
        return new TableStructure(
                "",
                first.table(),
                hidden ? "" : first.tableComment(),
                columns.stream()
                        .map(c -> new ColumnStructure(
                                c.column(), c.type(), c.length(), hidden ? "" : c.comment(), true, 0))
                        .toList(),
                List.of(),
                List.of());
    }
}
