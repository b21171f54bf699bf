package cn.zhunsheng.cli;

import cn.zhunsheng.check.scan.RowFault;
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
import cn.zhunsheng.match.draft.DraftFold;
import cn.zhunsheng.match.profile.ColumnProfile;
import cn.zhunsheng.match.profile.ProfileFold;
import cn.zhunsheng.match.profile.ProfilePlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one table that `zs infer` was pointed at. Its first rows say which element each column is, all of them what its
/// values are; they are read once.
final class InferredSource {
    /// Rows by which columns are matched. They are held until that is done, within [#MOST_HELD] characters.
    private static final int HEAD = 5_000;

    private static final long MOST_HELD = 32_000_000;
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
        Optional<List<TableStructure>> written = MatchedSource.dictionary(source, streams);
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
                        "来源有 %d 张表，合 --table 的有 %d 张；一次推断一张".formatted(all.size(), wanted.size()),
                        "The source has %d tables, %d of them as asked for; one is inferred at a time"
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
        try (Rows rows = Rows.open(source, options)) {
            notes.addAll(rows.source().notes());
            TableStructure table = known.orElseGet(() -> HeaderTable.of(rows.source()));
            ReadRows read = new ReadRows(rows, most);
            List<List<String>> head = head(read);
            Map<String, ColumnProfile> profiles = profiles(table, head);
            DraftFold fold = new DraftFold(dictionary, matching.of(table, profiles), profiles, streams.today());
            head.forEach(fold::add);
            for (Optional<List<String>> row = read.next(); row.isPresent(); row = read.next()) {
                fold.add(row.get());
            }
            read.said(head.size()).forEach(notes::add);
            return new InferredTable(fold.draft(), notes);
        }
    }

    private static List<List<String>> head(ReadRows read) throws IOException {
        List<List<String>> head = new ArrayList<>();
        long held = 0;
        while (head.size() < HEAD && held < MOST_HELD) {
            Optional<List<String>> row = read.next();
            if (row.isEmpty()) {
                break;
            }
            head.add(row.get());
            held += row.get().stream().mapToLong(String::length).sum();
        }
        return head;
    }

    private Map<String, ColumnProfile> profiles(TableStructure table, List<List<String>> head) {
        ProfilePlan plan = new ProfilePlan(dictionary, streams.today());
        Map<String, ColumnProfile> profiles = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            ProfileFold fold = new ProfileFold(plan);
            for (List<String> row : head) {
                fold.add(i < row.size() ? row.get(i) : "");
            }
            profiles.putIfAbsent(table.columns().get(i).name(), fold.profile());
        }
        return profiles;
    }

    /// Rows that are sound, up to a number of them, with a count of those that are not.
    private static final class ReadRows {
        private final Rows rows;
        private final long most;
        private long read;
        private long faulty;
        private boolean more;

        ReadRows(Rows rows, long most) {
            this.rows = rows;
            this.most = most;
        }

        Optional<List<String>> next() throws IOException {
            while (!more) {
                Optional<Rows.Row> row = rows.next();
                if (row.isEmpty()) {
                    return Optional.empty();
                }
                if (row.get().fault().isEmpty()) {
                    if (read == most) {
                        more = true;
                        break;
                    }
                    read++;
                    return Optional.of(row.get().cells());
                }
                faulty += row.get().fault().get() == RowFault.EMPTY ? 0 : 1;
            }
            return Optional.empty();
        }

        List<Words> said(int head) {
            List<Words> said = new ArrayList<>();
            if (more) {
                said.add(new Words(
                        "只读了前 %,d 行，后面还有：必填、键和范围只对这些行成立；用 --rows N 多读".formatted(read),
                        "Only the first %,d rows were read, and there are more: what is required, a key or a range holds"
                                        .formatted(read)
                                + " for these; read more with --rows N"));
            }
            if (head < read) {
                said.add(new Words(
                        "列是哪个数据元，依据前 %,d 行的值".formatted(head),
                        "Which element a column is was judged by the values of the first %,d rows".formatted(head)));
            }
            if (faulty > 0) {
                said.add(new Words(
                        "%,d 行读不成记录（列数、引号或编码不对），没有算在内".formatted(faulty),
                        "%,d rows are no records (width, quotes or encoding) and were left out".formatted(faulty)));
            }
            return said;
        }
    }
}
