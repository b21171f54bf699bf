package cn.zhunsheng.match.proposal;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.match.report.CsvLine;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Proposals as the table of elements that `zs packages import` takes, for a person to review first: CSV, one element a
/// row. Identifiers and names are none twice. Sensitivity is left empty, which masks the values until a person says
/// otherwise.
public final class ProposalTable {
    private static final List<String> HEADER = List.of(
            "id",
            "name",
            "short_name",
            "definition",
            "data_type",
            "format",
            "sensitivity",
            "status",
            "evidence",
            "note");
    private static final String GROUP = "local.";
    private static final int SHOWN = 5;

    private final Set<String> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /// Writes the rows; leaves the writer open.
    public static void write(List<Proposal> proposals, Writer out) throws IOException {
        ProposalTable table = new ProposalTable();
        out.write(CsvLine.MARK);
        out.write(CsvLine.of(HEADER));
        for (Proposal proposal : proposals) {
            out.write(CsvLine.of(table.cells(proposal)));
        }
    }

    private List<String> cells(Proposal proposal) {
        return List.of(
                free(id(proposal), ids, "-"),
                free(name(proposal), names, " "),
                proposal.shortName(),
                "",
                proposal.dataType().spelling(),
                proposal.format(),
                "",
                "candidate",
                "own",
                note(proposal));
    }

    /// Made of what the naming dictionary calls it, of its pinyin initials, or of its column's own name.
    private static String id(Proposal proposal) {
        String words = proposal.columnName()
                .orElse(
                        proposal.shortName().isEmpty()
                                ? proposal.places().getFirst().column().name()
                                : proposal.shortName());
        String id = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return GROUP + (id.isEmpty() ? "element" : id);
    }

    private static String name(Proposal proposal) {
        String name = FoldedName.of(proposal.name());
        return name.isEmpty() ? "?" : name;
    }

    private static String free(String wanted, Set<String> taken, String between) {
        String free = wanted;
        for (int number = 2; !taken.add(free); number++) {
            free = wanted + between + number;
        }
        return free;
    }

    private static String note(Proposal proposal) {
        String places = proposal.places().stream()
                .limit(SHOWN)
                .map(place -> place.table() + "." + place.column().name())
                .collect(Collectors.joining("、"));
        int all = proposal.places().size();
        return "草稿，待审；见于 " + places + (all > SHOWN ? " 等 " + all + " 列" : "");
    }
}
