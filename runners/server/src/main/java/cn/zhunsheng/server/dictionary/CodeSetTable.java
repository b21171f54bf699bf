package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Held;
import java.util.List;
import java.util.Locale;

/// Code sets as a table with the columns of a package's `codesets.csv`, the package before them and how many codes each
/// has behind them.
final class CodeSetTable {
    private CodeSetTable() {}

    static CsvText of(List<Held<CodeSet>> sets) {
        CsvText table = new CsvText()
                .row(
                        "package",
                        "id",
                        "title",
                        "title_en",
                        "source",
                        "version",
                        "completeness",
                        "evidence",
                        "note",
                        "codes");
        sets.forEach(held -> row(table, held));
        return table;
    }

    private static void row(CsvText table, Held<CodeSet> held) {
        CodeSet set = held.value();
        table.row(
                held.packageId(),
                held.id(),
                set.title().zh(),
                set.title().en(),
                set.source(),
                set.version(),
                set.completeness().name().toLowerCase(Locale.ROOT),
                set.evidence().name().toLowerCase(Locale.ROOT),
                set.note(),
                String.valueOf(set.codes().size()));
    }
}
