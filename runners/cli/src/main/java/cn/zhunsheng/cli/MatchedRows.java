package cn.zhunsheng.cli;

import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.schema.HeaderTable;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Rows of a table that are read once: the first of them say which element each column is, and are then gone through
/// with the others. Rows that are no records are counted and passed over.
final class MatchedRows implements AutoCloseable {
    /// Rows by which columns are matched. They are held until that is done, within [#MOST_HELD] characters.
    private static final int HEAD = 5_000;

    private static final long MOST_HELD = 32_000_000;

    private final Rows rows;
    private final long most;
    private final List<List<String>> head = new ArrayList<>();
    private final Map<String, ColumnProfile> profiles = new HashMap<>();
    private final TableMatch match;
    private long read;
    private long faulty;
    private boolean more;

    private MatchedRows(
            Rows rows,
            Optional<TableStructure> known,
            long most,
            Dictionary dictionary,
            Matching matching,
            LocalDate day)
            throws IOException {
        this.rows = rows;
        this.most = most;
        TableStructure table = known.orElseGet(() -> HeaderTable.of(rows.source()));
        fillHead();
        profile(table, new ProfilePlan(dictionary, day));
        this.match = matching.of(table, profiles);
    }

    /// @param known the structure where it is known better than by the header
    /// @param most rows that are read
    /// @throws Refusal when the source cannot be read as rows
    static MatchedRows open(
            Source source,
            Optional<TableStructure> known,
            SourceOptions options,
            long most,
            Dictionary dictionary,
            Matching matching,
            LocalDate day)
            throws Refusal, IOException {
        Rows rows = Rows.open(source, options);
        try {
            return new MatchedRows(rows, known, most, dictionary, matching, day);
        } catch (IOException | RuntimeException | Error e) {
            rows.close();
            throw e;
        }
    }

    TableMatch match() {
        return match;
    }

    /// What the first values of each column look like, by its name.
    Map<String, ColumnProfile> profiles() {
        return profiles;
    }

    /// Gives every row, once.
    void forEach(Consumer<List<String>> taker) throws IOException {
        head.forEach(taker);
        for (Optional<List<String>> row = next(); row.isPresent(); row = next()) {
            taker.accept(row.get());
        }
    }

    private void fillHead() throws IOException {
        long held = 0;
        while (head.size() < HEAD && held < MOST_HELD) {
            Optional<List<String>> row = next();
            if (row.isEmpty()) {
                return;
            }
            head.add(row.get());
            held += row.get().stream().mapToLong(String::length).sum();
        }
    }

    private void profile(TableStructure table, ProfilePlan plan) {
        for (int i = 0; i < table.columns().size(); i++) {
            ProfileFold fold = new ProfileFold(plan);
            for (List<String> row : head) {
                fold.add(i < row.size() ? row.get(i) : "");
            }
            profiles.putIfAbsent(table.columns().get(i).name(), fold.profile());
        }
    }

    private Optional<List<String>> next() throws IOException {
        while (!more) {
            Optional<Rows.Row> row = rows.next();
            if (row.isEmpty()) {
                return Optional.empty();
            }
            if (row.get().fault().isPresent()) {
                faulty += row.get().fault().get() == RowFault.EMPTY ? 0 : 1;
            } else if (read == most) {
                more = true;
            } else {
                read++;
                return Optional.of(row.get().cells());
            }
        }
        return Optional.empty();
    }

    /// What is to be known of the reading, once every row was given.
    List<Words> notes() {
        List<Words> said = new ArrayList<>(rows.source().notes());
        if (more) {
            said.add(new Words(
                    "只读了前 %,d 行，后面还有：所说的只对这些行成立；用 --rows N 多读".formatted(read),
                    "Only the first %,d rows were read, and there are more: what is said holds for these; read more"
                                    .formatted(read)
                            + " with --rows N"));
        }
        if (head.size() < read) {
            said.add(new Words(
                    "列是哪个数据元，依据前 %,d 行的值".formatted(head.size()),
                    "Which element a column is was judged by the values of the first %,d rows".formatted(head.size())));
        }
        if (faulty > 0) {
            said.add(new Words(
                    "%,d 行读不成记录（列数、引号或编码不对），没有算在内".formatted(faulty),
                    "%,d rows are no records (width, quotes or encoding) and were left out".formatted(faulty)));
        }
        return said;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
