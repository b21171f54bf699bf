package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.function.Predicate;

/// Standards as a tree: by the classes of the national guide, by the categories of the platform's standards, or by the
/// sub-systems, each of which is a view cut out of the classes.
///
/// Branches without standards are part of the tree, unless something was asked for that they cannot have.
record Tree(Classification classification, StandardFilter filter, List<Known> found) {
    static final List<String> VIEWS = List.of("class", "category", "system");

    Tree {
        found = List.copyOf(found);
    }

    List<Branch> branches() {
        return switch (view(filter)) {
            case "category" -> categories();
            case "system" -> systems();
            default -> classes();
        };
    }

    static String view(StandardFilter filter) {
        return VIEWS.contains(filter.get("by")) ? filter.get("by") : VIEWS.getFirst();
    }

    private List<Branch> classes() {
        return shown(classification.top().stream()
                .map(top -> branch(
                        top.title(),
                        filter.with("class", top.name(), "sub", ""),
                        standard -> standard.category().equals(top.name()),
                        shown(classification.below(top).stream()
                                .map(sub -> branch(
                                        sub.title(),
                                        filter.with("class", top.name(), "sub", sub.name()),
                                        standard -> standard.category().equals(top.name())
                                                && standard.subCategory().equals(sub.name()),
                                        List.of()))
                                .toList())))
                .toList());
    }

    private List<Branch> categories() {
        return shown(classification.categories().stream()
                .map(category -> byClass(
                        category.title(),
                        filter.with("category", category.name()),
                        standard -> classification.categories(standard).contains(category.name())))
                .toList());
    }

    private List<Branch> systems() {
        return shown(classification.systems().stream()
                .map(system -> byClass(
                        system.title(),
                        filter.with("system", system.name()),
                        standard -> standard.subSystems().contains(system.name())))
                .toList());
    }

    /// A branch that is parted by the classes of its standards.
    private Branch byClass(Words title, StandardFilter narrowed, Predicate<Standard> which) {
        List<Branch> below = classification.top().stream()
                .map(top -> branch(
                        top.title(),
                        narrowed.with("class", top.name(), "sub", ""),
                        which.and(standard -> standard.category().equals(top.name())),
                        List.of()))
                .filter(branch -> branch.count() > 0)
                .toList();
        return branch(title, narrowed, which, below);
    }

    private Branch branch(Words title, StandardFilter narrowed, Predicate<Standard> which, List<Branch> below) {
        int count = Math.toIntExact(
                found.stream().map(Known::standard).filter(which).count());
        return new Branch(title, narrowed.path(), count, below);
    }

    private List<Branch> shown(List<Branch> branches) {
        return filter.narrows()
                ? branches.stream().filter(branch -> branch.count() > 0).toList()
                : branches;
    }

    /// Classes against sub-systems; the last column is of standards that are in none. Of part of the standards, none is
    /// no
    /// gap.
    List<CoverRow> cover() {
        return classification.top().stream().map(this::row).toList();
    }

    private CoverRow row(Code top) {
        StandardFilter own = filter.with("class", top.name(), "sub", "");
        List<Standard> standards = found.stream()
                .map(Known::standard)
                .filter(standard -> standard.category().equals(top.name()))
                .toList();
        List<CoverRow.Cell> cells = classification.systems().stream()
                .map(system -> new CoverRow.Cell(
                        system.name(),
                        Math.toIntExact(standards.stream()
                                .filter(standard -> standard.subSystems().contains(system.name()))
                                .count()),
                        own.with("system", system.name()).path(),
                        !filter.narrows() && classification.composition(system).contains(top.name())))
                .toList();
        int none = Math.toIntExact(standards.stream()
                .filter(standard -> standard.subSystems().isEmpty())
                .count());
        return new CoverRow(
                top.title(),
                cells,
                new CoverRow.Cell(
                        "", none, own.with("system", StandardFilter.NONE).path(), false),
                new CoverRow.Cell("", standards.size(), own.path(), false));
    }
}
