package cn.zhunsheng.check.source;

import cn.zhunsheng.check.mapping.ColumnNames;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A source with its header read.
///
/// `size` is the bytes as given, absent for streams. `encoding` is the name of the encoding as given (a UTF-16 source
/// is transcoded; of a workbook it is that of its parts). `reading` is what the user said of it. `notes` are what was
/// decided for the user, or asked for in vain.
public record OpenSource(
        String name,
        Optional<Long> size,
        String encoding,
        List<String> header,
        Content content,
        SourceOptions reading,
        List<Words> notes)
        implements AutoCloseable {
    private static final int BELOW = 4;

    public OpenSource {
        header = List.copyOf(header);
        notes = List.copyOf(notes);
    }

    /// What the columns are called: the header and, of a table, what people wrote of each column.
    public ColumnNames columns() {
        List<String> comments = content instanceof Content.Fed fed ? fed.feed().comments() : List.of();
        return comments.isEmpty() ? ColumnNames.of(header) : new ColumnNames(header, comments);
    }

    /// The few records below the header, read as headers, by their row as `--header-row` counts: one of them may be the
    /// true header. May be empty. To be asked before the rows are read.
    public SortedMap<Integer, List<String>> below() throws IOException {
        return content instanceof Content.Fed fed ? fed.below() : below((Content.Delimited) content);
    }

    private SortedMap<Integer, List<String>> below(Content.Delimited delimited) throws IOException {
        SortedMap<Integer, List<String>> rows = new TreeMap<>();
        for (int row = reading.row() + 1; row <= reading.row() + BELOW; row++) {
            try {
                SourceOptions here = reading.withHeaderRow(row);
                rows.put(
                        row,
                        Header.read(name, delimited.bytes(), delimited.dialect().encoding(), here)
                                .cells());
            } catch (Refusal shorter) {
                return rows; // the source has no more records: what was found is all there is
            }
        }
        return rows;
    }

    /// The sheet of a record counted from 1; empty where a source has no sheets.
    public Optional<String> sheet(long record) {
        return content instanceof Content.Fed fed ? fed.feed().sheet(record - 1) : Optional.empty();
    }

    /// The words of a command line that mean it; none where its name alone does.
    public List<String> asked() {
        return content instanceof Content.Fed fed ? fed.feed().asked() : List.of();
    }

    /// The columns, counted from 0, by whose values people find a row; empty where rows have no key.
    public List<Integer> keyColumns() {
        return content instanceof Content.Fed fed ? fed.feed().keyColumns() : List.of();
    }

    /// The values of those columns in a record counted from 1.
    public List<String> key(long record) throws IOException {
        return content instanceof Content.Fed fed ? fed.feed().key(record - 1) : List.of();
    }

    /// A refusal of this source's header, with the place where it stands and what was decided for the user.
    public Refusal told(Refusal refusal) {
        return switch (content) {
            case Content.Delimited delimited -> refusal;
            case Content.Fed fed -> {
                String place = fed.place().isEmpty() ? name : name + ", " + fed.place();
                StringBuilder zh = new StringBuilder(refusal.fix().zh());
                StringBuilder en = new StringBuilder(refusal.fix().en());
                for (Words note : notes) {
                    zh.append("。").append(note.zh());
                    en.append(". ").append(note.en());
                }
                yield new Refusal(refusal.code(), refusal.what(), place, new Words(zh.toString(), en.toString()));
            }
        };
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
