package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.dictionary.AddedFacts;
import cn.zhunsheng.server.dictionary.Chip;
import cn.zhunsheng.server.dictionary.ConflictLine;
import cn.zhunsheng.server.dictionary.StandardChip;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a standard's page shows. `first` and `second` are its class with their addresses; `elements` are those that its
/// number is the source of, `fields` the models in which they live; `project` is the one of this platform that
/// made it, `documents` are its.
record StandardPage(
        StandardChip chip,
        Standard standard,
        Linked first,
        Linked second,
        List<Linked> systems,
        List<Words> categories,
        Optional<Words> province,
        List<Statement> statements,
        List<Relation> relations,
        List<Chip> elements,
        List<Thing> things,
        List<Thing> fields,
        Neighbourhood graph,
        Optional<AddedFacts.Added> added,
        Optional<Project> project,
        List<DocumentStore.Document> documents,
        List<ConflictLine> conflicts) {
    StandardPage {
        systems = List.copyOf(systems);
        categories = List.copyOf(categories);
        statements = List.copyOf(statements);
        relations = List.copyOf(relations);
        elements = List.copyOf(elements);
        things = List.copyOf(things);
        fields = List.copyOf(fields);
        documents = List.copyOf(documents);
        conflicts = List.copyOf(conflicts);
    }

    /// Words that lead to a list; empty words where nothing is stated.
    record Linked(Words title, String path) {}

    /// How sure a statement is, as the last word of a message.
    String evidence(Statement statement) {
        return statement.standard().evidence().name().toLowerCase(Locale.ROOT);
    }
}
