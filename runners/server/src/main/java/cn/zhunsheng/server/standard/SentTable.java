package cn.zhunsheng.server.standard;

import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// A workbook or CSV that somebody sent, with the columns that are asked for, found by any of their names.
final class SentTable {
    private SentTable() {}

    /// A column that is asked for: its names, the first of which is shown, and whether the table must have it.
    record Column(List<String> names, boolean needed) {
        Column {
            names = List.copyOf(names);
        }

        static Column of(boolean needed, String... names) {
            return new Column(List.of(names), needed);
        }
    }

    /// A row by its line as a spreadsheet counts it, with a text for each column that was asked for.
    record Line(long line, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /// The rows; empty ones are left out.
    ///
    /// @throws Refusal when it is no table, or lacks a column that it needs
    static List<Line> read(SentForm.SentFile file, List<Column> columns) throws Refusal, IOException {
        Source source =
                new Source.Held(file.name(), file.bytes().length, () -> new SeekableInMemoryByteChannel(file.bytes()));
        List<Line> lines = new ArrayList<>();
        try (Rows rows = Rows.open(source, SourceOptions.FIND_OUT)) {
            List<Integer> places = places(rows.header(), columns);
            for (Optional<Rows.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Rows.Row row = next.get();
                boolean empty = row.fault().isPresent() || row.cells().stream().allMatch(String::isBlank);
                if (!empty) {
                    lines.add(new Line(
                            row.line(),
                            places.stream().map(place -> cell(row, place)).toList()));
                }
            }
        }
        return lines;
    }

    private static String cell(Rows.Row row, int place) {
        return place < 0 || place >= row.cells().size()
                ? ""
                : SafeCell.read(row.cells().get(place)).strip();
    }

    private static List<Integer> places(List<String> header, List<Column> columns) throws Refusal {
        List<String> folded = header.stream().map(FoldedName::bare).toList();
        List<Integer> places = new ArrayList<>();
        for (Column column : columns) {
            int place = column.names().stream()
                    .mapToInt(name -> folded.indexOf(FoldedName.bare(name)))
                    .filter(at -> at >= 0)
                    .findFirst()
                    .orElse(-1);
            if (place < 0 && column.needed()) {
                String name = column.names().getFirst();
                throw new Refusal(
                        "standard.table_unfit",
                        new Words("表里没有“" + name + "”一列", "The table has no column '" + name + "'"),
                        "",
                        new Words("用下载的表填写", "Fill in the table that can be downloaded"));
            }
            places.add(place);
        }
        return places;
    }
}
