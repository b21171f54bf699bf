package cn.zhunsheng.match.report;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.TableMatch;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Matches as CSV (UTF-8 with a byte order mark, which spreadsheets need to read Chinese), one row a
/// column, for a person to go through. Cells that a spreadsheet would take for a formula are neutralised.
public final class CsvMatches {
    private static final List<Words> HEADER = List.of(
            new Words("表", "table"),
            new Words("表注释", "table comment"),
            new Words("列", "column"),
            new Words("类型", "type"),
            new Words("长度", "length"),
            new Words("注释", "comment"),
            new Words("数据元", "element"),
            new Words("名称", "name"),
            new Words("限定词", "role"),
            new Words("把握", "confidence"),
            new Words("理由", "because"),
            new Words("其次", "next"));

    private final Language language;

    public CsvMatches(Language language) {
        this.language = language;
    }

    /// Writes the rows; leaves the writer open. A column that is none has its best candidates under 其次 only.
    public void write(List<TableMatch> tables, Writer out) throws IOException {
        out.write('\uFEFF');
        row(HEADER.stream().map(words -> words.in(language)).toList(), out);
        for (TableMatch table : tables) {
            for (ColumnMatch column : table.columns()) {
                row(cells(table, column), out);
            }
        }
    }

    private List<String> cells(TableMatch table, ColumnMatch match) {
        Optional<Candidate> choice = match.choice();
        List<String> cells = new ArrayList<>(List.of(
                table.table().name(),
                table.table().comment(),
                match.column().name(),
                match.column().type(),
                match.column().length(),
                match.column().comment()));
        cells.add(choice.map(c -> c.element().value()).orElse(""));
        cells.add(choice.map(c -> c.name().in(language)).orElse(""));
        cells.add(choice.flatMap(Candidate::role).orElse(""));
        cells.add(choice.map(CsvMatches::sure).orElse(""));
        cells.add(choice.map(this::because).orElse(""));
        cells.add(match.candidates().stream()
                .skip(choice.isPresent() ? 1 : 0)
                .limit(2)
                .map(c -> c.element() + " " + sure(c))
                .collect(Collectors.joining("; ")));
        return cells;
    }

    private String because(Candidate candidate) {
        return candidate.because().stream().map(r -> r.in(language)).collect(Collectors.joining("; "));
    }

    private static String sure(Candidate candidate) {
        return String.format(Locale.ROOT, "%.2f", candidate.confidence());
    }

    private static void row(List<String> cells, Writer out) throws IOException {
        out.write(CsvLine.of(cells));
    }
}
