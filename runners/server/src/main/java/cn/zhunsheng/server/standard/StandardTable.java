package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.server.dictionary.CsvText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Standards as a table with the columns of a package's `standards.csv`, and before them who states it.
final class StandardTable {
    private StandardTable() {}

    static CsvText of(List<Known> standards) {
        CsvText table = new CsvText()
                .row(
                        "package",
                        "number",
                        "title",
                        "title_en",
                        "status",
                        "plan_number",
                        "category",
                        "sub_category",
                        "sub_systems",
                        "replaces",
                        "successor",
                        "cites",
                        "adopts",
                        "source",
                        "evidence",
                        "note");
        standards.forEach(known -> row(table, known));
        return table;
    }

    private static void row(CsvText table, Known known) {
        Standard standard = known.standard();
        table.row(List.of(
                        String.join("|", known.origins()),
                        standard.number(),
                        standard.title().zh(),
                        standard.title().en(),
                        standard.status(),
                        standard.planNumber(),
                        standard.category(),
                        standard.subCategory(),
                        String.join("|", standard.subSystems()),
                        String.join("|", standard.replaces()),
                        String.join("|", standard.successors()),
                        joined(standard.cites()),
                        joined(standard.adopts()),
                        standard.source(),
                        standard.evidence().name().toLowerCase(Locale.ROOT),
                        standard.note())
                .stream()
                .map(SafeCell::of)
                .toArray(String[]::new));
    }

    private static String joined(List<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining("|"));
    }
}
