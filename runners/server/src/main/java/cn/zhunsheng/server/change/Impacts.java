package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Change;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.check.KeptRuns;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import cn.zhunsheng.server.dictionary.Edition;
import cn.zhunsheng.server.dictionary.ElementLinks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds what a proposal touches beyond its package's files.
@Component
class Impacts {
    private static final int ELEMENTS = 50;
    private static final int PLACES = 200;
    private static final int RUNS = 500;

    private final CurrentDictionary current;
    private final ObjectProvider<ElementLinks> links;
    private final KeptRuns runs;

    Impacts(CurrentDictionary current, ObjectProvider<ElementLinks> links, KeptRuns runs) {
        this.current = current;
        this.links = links;
        this.runs = runs;
    }

    Impact of(Visitor visitor, Assessed assessed) throws Refusal, IOException {
        Set<String> models = models(assessed);
        return new Impact(
                places(visitor, assessed),
                List.copyOf(models),
                runs.of(visitor, models, RUNS).size(),
                !Migration.of(assessed.candidate()).isEmpty());
    }

    /// Every model whose verdicts may differ, as `package/id`.
    Set<String> models(Assessed assessed) throws Refusal, IOException {
        Set<String> named = named(assessed, "model ");
        Set<String> models = new TreeSet<>();
        for (Held<Model> model : current.edition().dictionary().models()) {
            if (named.contains(model.id())) {
                models.add(model.reference());
            }
        }
        return models;
    }

    /// The ids of the things of a kind that change or use what changes.
    private static Set<String> named(Assessed assessed, String kind) {
        Set<String> named = new TreeSet<>();
        for (Change change : assessed.candidate().changes()) {
            Stream.concat(Stream.of(change.thing()), change.affected().stream())
                    .filter(thing -> thing.startsWith(kind))
                    .map(thing -> thing.substring(kind.length()).replaceFirst(" .*", ""))
                    .forEach(named::add);
        }
        return named;
    }

    private List<Impact.Place> places(Visitor visitor, Assessed assessed) throws Refusal, IOException {
        Edition edition = current.edition();
        List<String> elements =
                named(assessed, "element ").stream().limit(ELEMENTS).toList();
        List<Impact.Place> places = new ArrayList<>();
        for (Held<Element> held : edition.dictionary().elements()) {
            if (elements.contains(held.id())) {
                links.orderedStream()
                        .flatMap(each -> each.of(edition, held, visitor).stream())
                        .map(place ->
                                new Impact.Place(held.id(), place.kind(), place.title(), place.detail(), place.path()))
                        .forEach(places::add);
            }
        }
        return places.stream().distinct().limit(PLACES).toList();
    }
}
