package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Gathers what the page of gaps and overlaps shows.
record GapsView(Standing standing, List<Alike.Group> alike, LocalDate today) {
    /// After so many years a standard is to be reviewed (国家标准管理办法).
    private static final int REVIEW = 5;

    GapsPage page() {
        List<Known> all = standing.shelf().all();
        Tree tree = new Tree(
                standing.classification(),
                new StandardFilter(Map.of()),
                all.stream().filter(Known::classed).toList());
        return new GapsPage(
                cells(tree),
                classes(tree),
                plans(),
                late(),
                old(),
                alike.stream().map(this::group).toList(),
                standing.edition().conflicts());
    }

    private List<GapsPage.Cell> cells(Tree tree) {
        List<CoverRow> cover = tree.cover();
        List<GapsPage.Cell> cells = new ArrayList<>();
        List<Code> systems = standing.classification().systems();
        for (int i = 0; i < systems.size(); i++) {
            int column = i;
            List<Words> gaps = cover.stream()
                    .filter(row -> row.cells().get(column).gap())
                    .map(CoverRow::title)
                    .toList();
            boolean none =
                    cover.stream().allMatch(row -> row.cells().get(column).count() == 0);
            if (!gaps.isEmpty()) {
                cells.add(new GapsPage.Cell(systems.get(i).title(), gaps, none));
            }
        }
        return cells;
    }

    private static List<GapsPage.Empty> classes(Tree tree) {
        return tree.branches().stream()
                .flatMap(first -> first.below().stream()
                        .filter(second -> second.count() == 0)
                        .map(second -> new GapsPage.Empty(first.title(), second.title(), second.path())))
                .toList();
    }

    private List<GapsPage.Plan> plans() {
        return standing.shelf().all().stream()
                .filter(known -> known.standard().status().equals("plan"))
                .filter(known -> new Relations(standing.shelf(), known).after().isEmpty())
                .map(known -> new GapsPage.Plan(
                        known.chip(),
                        known.number().isPlan() ? known.number().text().substring(0, 4) : ""))
                .sorted(Comparator.comparing((GapsPage.Plan plan) -> plan.year().isEmpty())
                        .thenComparing(GapsPage.Plan::year))
                .toList();
    }

    /// Standards of this platform whose day of review has passed.
    private List<GapsPage.Late> late() {
        return standing.shelf().all().stream()
                .flatMap(known -> known.project().stream()
                        .filter(project -> project.overdue(today))
                        .flatMap(project -> project.dates().reviewDue().stream())
                        .map(due -> new GapsPage.Late(known.chip(), due.toString())))
                .toList();
    }

    private List<GapsPage.Old> old() {
        return standing.shelf().all().stream()
                .filter(known -> known.standard().status().equals("in-force")
                        && !known.number().year().isEmpty())
                .map(known -> old(known, Integer.parseInt(known.number().year())))
                .filter(old -> old.age() > REVIEW)
                .sorted(Comparator.comparingInt(GapsPage.Old::year))
                .toList();
    }

    private GapsPage.Old old(Known known, int year) {
        return new GapsPage.Old(known.chip(), year, today.getYear() - year);
    }

    private GapsPage.Group group(Alike.Group group) {
        List<GapsPage.Member> members = group.members().stream()
                .map(known -> new GapsPage.Member(
                        known.chip(),
                        standing.classification().province(known.number()).orElse(Words.same(""))))
                .toList();
        int provinces = Math.toIntExact(
                members.stream().map(GapsPage.Member::province).distinct().count());
        return new GapsPage.Group(group.subject(), group.topic(), provinces, members);
    }
}
