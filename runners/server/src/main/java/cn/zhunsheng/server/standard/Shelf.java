package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.CitedNumber;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Standard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All standards known at one moment, one for a number, in the order in which they were stated. Immutable.
final class Shelf {
    private final List<Known> all;
    private final Map<String, Known> bySlug;
    private final Map<String, Known> byNumber = new LinkedHashMap<>();
    /// The latest edition first.
    private final Map<String, List<Known>> byUndated;

    /// By the slug of the one that is named: those that name it as what they became, what they replace, their plan,
    /// what they cite, what they were made from.
    private final Map<String, List<Known>> succeeded;

    private final Map<String, List<Known>> replaced;
    private final Map<String, List<Known>> planned;
    private final Map<String, List<Known>> cited;
    private final Map<String, List<Known>> adopted;

    private Shelf(List<Known> all) {
        this.all = all;
        this.bySlug = all.stream()
                .collect(Collectors.toMap(known -> known.number().slug(), known -> known, (one, other) -> one));
        all.forEach(known -> byNumber.putIfAbsent(FoldedName.bare(known.number().text()), known));
        all.stream()
                .filter(known -> !known.standard().planNumber().isEmpty())
                .forEach(known ->
                        byNumber.putIfAbsent(FoldedName.bare(known.standard().planNumber()), known));
        this.byUndated = all.stream()
                .sorted(Comparator.comparing((Known known) -> known.number().year())
                        .reversed())
                .collect(Collectors.groupingBy(
                        known -> FoldedName.bare(known.number().undated())));
        this.succeeded = naming(Standard::successors);
        this.replaced = naming(Standard::replaces);
        this.planned = naming(standard -> List.of(standard.planNumber()));
        this.cited = naming(
                standard -> standard.cites().stream().map(CitedNumber::value).toList());
        this.adopted = naming(standard -> standard.adopts().stream()
                .map(adoption -> adoption.number().value())
                .toList());
    }

    private Map<String, List<Known>> naming(Function<Standard, List<String>> names) {
        Map<String, List<Known>> naming = new HashMap<>();
        for (Known one : all) {
            names.apply(one.standard()).stream()
                    .filter(number -> !number.isEmpty())
                    .flatMap(number -> numbered(number).stream())
                    .filter(other -> !other.equals(one))
                    .distinct()
                    .forEach(other -> naming.computeIfAbsent(other.number().slug(), slug -> new ArrayList<>())
                            .add(one));
        }
        return naming;
    }

    /// Those that say that they became this one, or gave way to it.
    List<Known> before(Known one) {
        return succeeded.getOrDefault(one.number().slug(), List.of());
    }

    /// Those that say that they replace this one.
    List<Known> replacing(Known one) {
        return replaced.getOrDefault(one.number().slug(), List.of());
    }

    /// Those that say that this is the plan they were made by.
    List<Known> madeBy(Known plan) {
        return planned.getOrDefault(plan.number().slug(), List.of());
    }

    /// Those that say that they cite this one.
    List<Known> citing(Known one) {
        return cited.getOrDefault(one.number().slug(), List.of());
    }

    /// Those that say that they were made from this one.
    List<Known> adopting(Known one) {
        return adopted.getOrDefault(one.number().slug(), List.of());
    }

    static Shelf of(List<Statement> statements) {
        Map<String, List<Statement>> byNumber = statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> FoldedName.bare(statement.standard().number()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new Shelf(byNumber.values().stream().map(Known::of).toList());
    }

    List<Known> all() {
        return all;
    }

    /// The standard that a path means; a number spelled otherwise leads to it too.
    Optional<Known> at(String slug) {
        Optional<Known> exact = Optional.ofNullable(bySlug.get(slug));
        return exact.isPresent() ? exact : numbered(slug);
    }

    /// The standard of that number or plan number; without a year, the latest edition.
    Optional<Known> numbered(String number) {
        String bare = FoldedName.bare(number);
        Optional<Known> exact = Optional.ofNullable(byNumber.get(bare));
        return exact.isPresent() ? exact : editions(bare).stream().findFirst();
    }

    private List<Known> editions(String undated) {
        return undated.isEmpty() ? List.of() : byUndated.getOrDefault(undated, List.of());
    }

    /// The standards that a text names, in its order, none twice.
    Set<Known> named(String text) {
        return StandardNumber.in(text)
                .flatMap(number -> numbered(number).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The other parts under the same number, by part.
    List<Known> parts(Known one) {
        return one.number().part().isEmpty()
                ? List.of()
                : all.stream()
                        .filter(other -> other.number()
                                        .base()
                                        .equals(one.number().base())
                                && !other.number().part().isEmpty()
                                && !other.number().part().equals(one.number().part()))
                        .sorted(Comparator.comparingInt(
                                other -> Integer.parseInt(other.number().part())))
                        .toList();
    }

    /// Other editions of the same part, the latest first.
    List<Known> editions(Known one) {
        return editions(FoldedName.bare(one.number().undated())).stream()
                .filter(other -> !other.equals(one))
                .toList();
    }
}
