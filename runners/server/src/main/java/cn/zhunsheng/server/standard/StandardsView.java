package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.console.Speech;
import cn.zhunsheng.server.dictionary.Paged;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gathers what the page of all standards shows.
record StandardsView(Standing standing, Speech speech) {
    private static final int PAGE = 50;

    StandardsPage page(StandardFilter filter, StandardSearch.Sought sought, List<Attribute> attributes, int page) {
        List<Known> found = sought.standards();
        Tree tree = new Tree(standing.classification(), filter, found);
        List<Branch> branches = tree.branches();
        Paged<Known> list = Paged.of(found, page, PAGE);
        return new StandardsPage(
                filter,
                sought.exact(),
                Tree.view(filter),
                TreePicture.of(branches, speech),
                branches,
                titles(standing.classification().systems()),
                tree.cover(),
                choices(),
                attributes,
                counts(found),
                new Paged<>(list.items().stream().map(this::line).toList(), list.total(), list.page(), list.size()));
    }

    private static List<Words> titles(List<Code> codes) {
        return codes.stream().map(Code::title).toList();
    }

    private static StandardsPage.Counts counts(List<Known> found) {
        return new StandardsPage.Counts(
                found.size(),
                Math.toIntExact(found.stream().filter(Known::classed).count()),
                Math.toIntExact(found.stream()
                        .filter(known -> known.standard().status().equals("plan"))
                        .count()));
    }

    private StandardsPage.Choices choices() {
        Classification classes = standing.classification();
        Set<String> here = all(known -> known.number().province().stream()).collect(Collectors.toSet());
        List<StandardsPage.Place> places = classes.provinces().entrySet().stream()
                .filter(place -> here.contains(place.getKey()))
                .map(place -> new StandardsPage.Place(place.getKey(), place.getValue()))
                .toList();
        return new StandardsPage.Choices(
                all(known -> Stream.of(known.standard().status())).toList(),
                titles(classes.top()),
                titles(classes.systems()),
                places,
                all(known -> known.origins().stream()).toList());
    }

    private Stream<String> all(Function<Known, Stream<String>> of) {
        return standing.shelf().all().stream().flatMap(of).distinct().sorted();
    }

    private StandardsPage.Line line(Known known) {
        Classification classes = standing.classification();
        return new StandardsPage.Line(
                known.chip(),
                classes.words(classes.classes(), known.standard().category()),
                classes.words(classes.classes(), known.standard().subCategory()),
                known.standard().subSystems().stream()
                        .map(system -> classes.words(classes.systems(), system))
                        .toList(),
                known.origins());
    }
}
