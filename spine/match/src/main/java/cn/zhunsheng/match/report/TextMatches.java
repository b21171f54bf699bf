package cn.zhunsheng.match.report;

import cn.zhunsheng.check.report.Columns;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Legible;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.TableMatch;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Matches for people at a terminal: a table at a time, a line a column, the reasons behind it.
public final class TextMatches {
    private static final int NAME = 28;
    private static final int TYPE = 16;
    private static final int ELEMENT = 34;
    private static final int COMMENT = 40;

    private final Language language;

    public TextMatches(Language language) {
        this.language = language;
    }

    /// Writes the tables; leaves the writer open.
    public void write(List<TableMatch> tables, Writer out) throws IOException {
        for (TableMatch table : tables) {
            out.write(heading(table) + "\n");
            for (ColumnMatch column : table.columns()) {
                out.write(line(column) + "\n");
            }
            out.write("\n");
        }
    }

    private String heading(TableMatch match) {
        long chosen =
                match.columns().stream().filter(c -> c.chosen().isPresent()).count();
        String name = Legible.of(match.table().name() + " " + match.table().comment());
        return language == Language.EN
                ? "%s: %d of %d columns matched"
                        .formatted(name.strip(), chosen, match.columns().size())
                : "%s：%d 列中 %d 列已匹配".formatted(name.strip(), match.columns().size(), chosen);
    }

    private String line(ColumnMatch match) {
        String type = match.column().length().isEmpty()
                ? match.column().type()
                : match.column().type() + "(" + match.column().length() + ")";
        return ("  " + Columns.left(Columns.cut(Legible.of(match.column().name()), NAME), NAME)
                        + " "
                        + Columns.left(Columns.cut(Legible.of(type), TYPE), TYPE)
                        + " "
                        + match.choice().map(this::chosen).orElseGet(() -> none(match)))
                .stripTrailing();
    }

    private String chosen(Candidate candidate) {
        String role = candidate.role().map(r -> r + " · ").orElse("");
        String reasons = candidate.because().stream()
                .map(r -> Legible.of(r.in(language)))
                .collect(Collectors.joining("; "));
        return Columns.left(candidate.element().value(), ELEMENT) + " " + sure(candidate) + "  " + role
                + candidate.name().in(language) + "  " + reasons;
    }

    private String none(ColumnMatch match) {
        String nearest = match.candidates().stream()
                .limit(2)
                .map(c -> c.element() + " " + sure(c))
                .collect(Collectors.joining(", "));
        String comment = Columns.cut(Legible.of(match.column().comment()), COMMENT);
        return Columns.left("-", ELEMENT) + "       " + comment + (nearest.isEmpty() ? "" : " (" + nearest + ")");
    }

    private static String sure(Candidate candidate) {
        return String.format(Locale.ROOT, "%.2f", candidate.confidence());
    }
}
