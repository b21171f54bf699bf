package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.CitedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How a standard stands to others, as packages state it and as numbers show; nothing is guessed from titles.
record Relations(Shelf shelf, Known one) {
    /// What was before it: its plan, what it replaces, earlier editions.
    List<Relation> before() {
        List<Relation> before = new ArrayList<>();
        String plan = one.standard().planNumber();
        if (!plan.isEmpty() && !plan.equals(one.number().text())) {
            before.add(Relation.to("planned", plan, shelf));
        }
        named("replaces", one.standard().replaces(), before);
        naming("replaces", shelf.before(one), before, other -> !isPlan(other));
        naming("planned", shelf.before(one), before, Relations::isPlan);
        editions("edition", before, other -> year(other).compareTo(year(one)) < 0);
        return distinct(before);
    }

    /// The international standards that it was made from, with the degree where it is known.
    List<Relation> adopted() {
        return one.standard().adopts().stream()
                .map(adoption -> Relation.to(
                        adoption.degree().map(degree -> "adopts-" + degree.id()).orElse("adopts"),
                        adoption.number().value(),
                        shelf))
                .toList();
    }

    /// What it cites, then what cites it or was made from it.
    List<Relation> named() {
        List<Relation> named = new ArrayList<>();
        named("cites", one.standard().cites().stream().map(CitedNumber::value).toList(), named);
        naming("cited", shelf.citing(one), named, other -> true);
        naming("adopted", shelf.adopting(one), named, other -> true);
        return named;
    }

    /// All of them: before it, what it was made from, after it, its parts, what is cited.
    List<Relation> all() {
        return Stream.of(before(), adopted(), after(), parts(), named())
                .flatMap(List::stream)
                .toList();
    }

    /// What came after it: the standard that its plan became, what replaced it, later editions.
    List<Relation> after() {
        List<Relation> after = new ArrayList<>();
        named(isPlan(one) ? "became" : "replaced", one.standard().successors(), after);
        naming("replaced", shelf.replacing(one), after, other -> true);
        if (isPlan(one)) {
            naming("became", shelf.madeBy(one), after, other -> true);
        }
        editions("edition", after, other -> year(other).compareTo(year(one)) >= 0);
        return distinct(after);
    }

    List<Relation> parts() {
        return shelf.parts(one).stream().map(part -> Relation.to("part", part)).toList();
    }

    private static boolean isPlan(Known known) {
        return known.number().isPlan();
    }

    private static String year(Known known) {
        return known.number().year();
    }

    private void named(String kind, List<String> numbers, List<Relation> into) {
        numbers.forEach(number -> into.add(Relation.to(kind, number, shelf)));
    }

    /// Those that name this one.
    private static void naming(String kind, List<Known> others, List<Relation> into, Predicate<Known> which) {
        others.stream().filter(which).forEach(other -> into.add(Relation.to(kind, other)));
    }

    private void editions(String kind, List<Relation> into, Predicate<Known> which) {
        shelf.editions(one).stream().filter(which).forEach(other -> into.add(Relation.to(kind, other)));
    }

    /// The first word about a number is the one that says most.
    private static List<Relation> distinct(List<Relation> relations) {
        List<Relation> distinct = new ArrayList<>();
        for (Relation relation : relations) {
            if (distinct.stream().noneMatch(known -> known.number().equals(relation.number()))) {
                distinct.add(relation);
            }
        }
        return distinct;
    }
}
