package cn.zhunsheng.match.assessment;

import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.assessment.AssessedElement.Place;
import cn.zhunsheng.match.proposal.Proposal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// What an assessment found: tables in the order of the sources, and the standards to be made for columns that match
/// nothing, largest group first. Equal input gives an equal assessment.
public record Assessment(List<AssessedTable> tables, List<Proposal> proposals, LocalDate day) {
    public Assessment {
        tables = List.copyOf(tables);
        proposals = List.copyOf(proposals);
    }

    /// The tables as they were matched, for who drafts what is missing.
    static List<TableMatch> matches(List<AssessedTable> tables) {
        return tables.stream()
                .map(table -> new TableMatch(
                        table.table(),
                        table.columns().stream()
                                .filter(column -> column.standing() == Standing.TO_ASSESS)
                                .map(AssessedColumn::match)
                                .toList()))
                .toList();
    }

    public Rates rates() {
        return Rates.of(tables);
    }

    public long count(Standing standing) {
        return tables.stream().mapToLong(table -> table.count(standing)).sum();
    }

    public long columns() {
        return tables.stream().mapToLong(table -> table.columns().size()).sum();
    }

    /// Columns that have a candidate, but none that is sure enough.
    public long unsure() {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .filter(AssessedColumn::unsure)
                .count();
    }

    /// The same from the standard's side: every element that a column is tied to, by id.
    public List<AssessedElement> elements() {
        return grouped(column -> "");
    }

    /// Elements that live in several tables, those in most first: candidates for one datum, one source (一数一源). The
    /// number of a legal representative and that of a resident are one element and two data, so that roles count.
    public List<AssessedElement> shared() {
        return grouped(column ->
                        column.match().choice().flatMap(Candidate::role).orElse(""))
                .stream()
                .filter(element -> element.tables() > 1)
                .sorted(Comparator.comparingLong((AssessedElement element) -> -element.tables()))
                .toList();
    }

    private List<AssessedElement> grouped(Function<AssessedColumn, String> role) {
        Map<ElementId, Map<String, List<Place>>> places = new TreeMap<>();
        for (AssessedTable table : tables) {
            for (AssessedColumn column : table.columns()) {
                column.element()
                        .ifPresent(element -> places.computeIfAbsent(element, e -> new TreeMap<>())
                                .computeIfAbsent(role.apply(column), r -> new ArrayList<>())
                                .add(new Place(table, column)));
            }
        }
        List<AssessedElement> grouped = new ArrayList<>();
        places.forEach(
                (element, roles) -> roles.forEach((name, all) -> grouped.add(new AssessedElement(element, name, all))));
        return grouped;
    }
}
