package cn.zhunsheng.cli;

import cn.zhunsheng.check.schema.DataDictionary;
import cn.zhunsheng.check.schema.HeaderTable;
import cn.zhunsheng.check.schema.SchemaScript;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.profile.ColumnProfile;
import cn.zhunsheng.match.profile.ProfileFold;
import cn.zhunsheng.match.profile.ProfilePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What `zs match` was pointed at, as tables, with a look at the first values where there are any. Of values, only
/// counts are kept.
final class MatchedSource {
    private final Arguments arguments;
    private final Streams streams;
    private final SourceOptions options;
    private final int sample;
    private final ProfilePlan plan;
    private final Matching matching;

    /// `sample` is how many rows of each table are looked at.
    MatchedSource(
            Arguments arguments,
            Streams streams,
            SourceOptions options,
            int sample,
            Dictionary dictionary,
            Matching matching) {
        this.arguments = arguments;
        this.streams = streams;
        this.options = options;
        this.sample = sample;
        this.plan = new ProfilePlan(dictionary, streams.today());
        this.matching = matching;
    }

    /// The match of every table, in the order of the source.
    ///
    /// @throws Refusal when the source cannot be read
    List<TableMatch> matches() throws Refusal, IOException {
        String name = arguments.positionals().getFirst();
        if (LiveDatabase.asked(arguments)) {
            try (LiveDatabase database = LiveDatabase.open(arguments, streams)) {
                return live(database);
            }
        }
        Source source = streams.source(name);
        if (SchemaScript.named(name)) {
            return declared(SchemaScript.read(source, options));
        }
        Optional<List<TableStructure>> written = dictionary(source, streams);
        return written.isPresent() ? declared(written.get()) : List.of(rows(source, Optional.empty()));
    }

    private List<TableMatch> declared(List<TableStructure> tables) {
        return tables.stream()
                .filter(table -> TablesCheck.wanted(table, arguments))
                .map(matching::of)
                .toList();
    }

    private List<TableMatch> live(LiveDatabase database) throws Refusal, IOException {
        List<TableMatch> matches = new ArrayList<>();
        for (TableStructure table : database.structures()) {
            matches.add(sample == 0 ? matching.of(table) : rows(database.sample(table, sample), Optional.of(table)));
        }
        return matches;
    }

    /// A workbook may be a data dictionary or data: it is the former when it heads fields and types.
    static Optional<List<TableStructure>> dictionary(Source source, Streams streams) throws IOException {
        if (!(source instanceof Source.File file)
                || !Files.isRegularFile(file.path())
                || !source.name().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return Optional.empty();
        }
        try {
            List<TableStructure> tables = DataDictionary.read(file.path());
            streams.note(new Words(
                    source.name() + " 按数据字典读取：" + tables.size() + " 张表",
                    source.name() + " is read as a data dictionary: " + tables.size() + " tables"));
            return Optional.of(tables);
        } catch (Refusal e) {
            return Optional.empty(); // what is wrong with a workbook of data, its own reader says
        }
    }

    /// The match of what has rows; `known` is its structure where it is known better than by the header.
    private TableMatch rows(Source source, Optional<TableStructure> known) throws Refusal, IOException {
        try (Rows rows = Rows.open(source, options)) {
            TableStructure table = known.orElseGet(() -> HeaderTable.of(rows.source()));
            if (sample == 0) {
                return matching.of(table);
            }
            List<ProfileFold> folds = new ArrayList<>();
            while (folds.size() < table.columns().size()) {
                folds.add(new ProfileFold(plan));
            }
            fold(rows, folds);
            Map<String, ColumnProfile> profiles = new HashMap<>();
            for (int i = 0; i < folds.size(); i++) {
                profiles.putIfAbsent(table.columns().get(i).name(), folds.get(i).profile());
            }
            return matching.of(table, profiles);
        }
    }

    private void fold(Rows rows, List<ProfileFold> folds) throws IOException {
        for (int read = 0; read < sample; read++) {
            Optional<Rows.Row> row = rows.next();
            if (row.isEmpty()) {
                return;
            }
            List<String> cells = row.get().cells();
            for (int i = 0; i < Math.min(cells.size(), folds.size()); i++) {
                folds.get(i).add(cells.get(i));
            }
        }
    }
}
