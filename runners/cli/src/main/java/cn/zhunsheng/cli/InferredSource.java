package cn.zhunsheng.cli;

import cn.zhunsheng.check.schema.SchemaScript;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.match.draft.DraftFold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one table that `zs infer` was pointed at. Its first rows say which element each column is, all of them what its
/// values are; they are read once.
final class InferredSource {
    private static final int MOST_NAMED = 20;

    private final Arguments arguments;
    private final Streams streams;
    private final long most;
    private final Dictionary dictionary;
    private final Matching matching;
    private final List<Words> notes = new ArrayList<>();

    /// `most` is how many rows are read.
    InferredSource(Arguments arguments, Streams streams, long most, Dictionary dictionary, Matching matching) {
        this.arguments = arguments;
        this.streams = streams;
        this.most = most;
        this.dictionary = dictionary;
        this.matching = matching;
    }

    /// @throws Refusal when the source cannot be read, or has several tables and none is named
    InferredTable table() throws Refusal, IOException {
        SourceOptions options = new CheckArguments(arguments, streams).reading();
        String name = arguments.positionals().getFirst();
        if (LiveDatabase.asked(arguments)) {
            try (LiveDatabase database = LiveDatabase.open(arguments, streams)) {
                return live(database, options);
            }
        }
        Source source = streams.source(name);
        if (SchemaScript.named(name)) {
            return declared(only(SchemaScript.read(source, options)));
        }
        Optional<List<TableStructure>> written = new WrittenTables(arguments, dictionary, streams).of(source);
        return written.isPresent() ? declared(only(written.get())) : rows(source, Optional.empty(), options);
    }

    private InferredTable live(LiveDatabase database, SourceOptions options) throws Refusal, IOException {
        TableStructure table = only(database.structures());
        if (most == 0) {
            return declared(table);
        }
        // One row more than wanted tells whether there are more.
        return rows(database.sample(table, (int) most + 1), Optional.of(table), options);
    }

    private TableStructure only(List<TableStructure> all) throws Refusal {
        return only(all, arguments, streams);
    }

    /// The one table that was asked for.
    ///
    /// @throws Refusal when there are several, or none
    static TableStructure only(List<TableStructure> all, Arguments arguments, Streams streams) throws Refusal {
        List<TableStructure> wanted = all.stream()
                .filter(table -> TablesCheck.wanted(table, arguments))
                .toList();
        if (wanted.size() == 1) {
            return wanted.getFirst();
        }
        String names = streams.list(
                all.stream().map(TableStructure::name).limit(MOST_NAMED).toList());
        throw new Refusal(
                "infer.table_unclear",
                new Words(
                        "来源有 %d 张表，合 --table 的有 %d 张；一次只看一张".formatted(all.size(), wanted.size()),
                        "The source has %d tables, %d of them as asked for; one is taken at a time"
                                .formatted(all.size(), wanted.size())),
                arguments.positionals().getFirst(),
                new Words("用 --table 指出一张：" + names, "Name one with --table: " + names));
    }

    private InferredTable declared(TableStructure table) throws Refusal {
        return new InferredTable(
                new DraftFold(dictionary, matching.of(table), Map.of(), streams.today()).draft(), notes);
    }

    private InferredTable rows(Source source, Optional<TableStructure> known, SourceOptions options)
            throws Refusal, IOException {
        try (MatchedRows rows = MatchedRows.open(source, known, options, most, dictionary, matching, streams.today())) {
            DraftFold fold = new DraftFold(dictionary, rows.match(), rows.profiles(), streams.today());
            rows.forEach(fold::add);
            notes.addAll(rows.notes());
            return new InferredTable(fold.draft(), notes);
        }
    }
}
