package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.dictionary.Links;
import cn.zhunsheng.server.dictionary.StandardChip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A standard as it is known here: what all who state something about its number say, put together.
///
/// Where several speak, the first that states a thing counts; a state that is not known gives way to one that is. Every
/// statement stays as it was made.
record Known(StandardNumber number, Standard standard, List<Statement> statements) {
    private static final String NOT_KNOWN = "unknown";

    Known {
        statements = List.copyOf(statements);
    }

    static Known of(List<Statement> statements) {
        Standard first = statements.getFirst().standard();
        if (statements.size() == 1) {
            return new Known(StandardNumber.of(first.number()), first, statements);
        }
        List<Standard> all = statements.stream().map(Statement::standard).toList();
        Standard titled = all.stream()
                .filter(each -> !each.title().zh().isBlank())
                .findFirst()
                .orElse(first);
        Standard classed = all.stream()
                .filter(each -> !each.category().isEmpty())
                .findFirst()
                .orElse(first);
        Standard whole = new Standard(
                first.number(),
                titled.title(),
                all.stream()
                        .map(Standard::status)
                        .filter(status -> !status.equals(NOT_KNOWN))
                        .findFirst()
                        .orElse(NOT_KNOWN),
                text(all, Standard::planNumber),
                classed.category(),
                classed.subCategory(),
                union(all, Standard::subSystems),
                union(all, Standard::replaces),
                union(all, Standard::successors),
                union(all, Standard::cites),
                union(all, Standard::adopts),
                text(all, Standard::source),
                titled.evidence(),
                text(all, Standard::note));
        return new Known(StandardNumber.of(first.number()), whole, statements);
    }

    private static String text(List<Standard> all, Function<Standard, String> of) {
        return all.stream().map(of).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static <T> List<T> union(List<Standard> all, Function<Standard, List<T>> of) {
        return all.stream().flatMap(each -> of.apply(each).stream()).distinct().toList();
    }

    /// Whether it has a place in the tree of classes.
    boolean classed() {
        return !standard.category().isEmpty();
    }

    /// The number where no title is known.
    Words title() {
        return standard.title().zh().isBlank() ? Words.same(number.text()) : standard.title();
    }

    List<String> origins() {
        return statements.stream().map(Statement::origin).distinct().toList();
    }

    /// The project of this platform that made it.
    Optional<Project> project() {
        return statements.stream()
                .flatMap(statement -> statement.project().stream())
                .findFirst();
    }

    String path() {
        return "/standards/" + Links.encoded(number.slug());
    }

    StandardChip chip() {
        return new StandardChip(number.text(), title(), standard.status(), path());
    }

    /// Whether it goes by that number, or was planned under it.
    boolean goesBy(String other) {
        String bare = FoldedName.bare(other);
        return FoldedName.bare(number.text()).equals(bare)
                || FoldedName.bare(standard.planNumber()).equals(bare);
    }

    /// What a search looks at.
    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(number.text());
        names.add(standard.planNumber());
        names.add(standard.title().zh());
        names.add(standard.title().en());
        return names;
    }
}
