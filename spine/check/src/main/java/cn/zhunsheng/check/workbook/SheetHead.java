package cn.zhunsheng.check.workbook;

import cn.zhunsheng.check.scan.RowBlock;
import cn.zhunsheng.check.scan.Scanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The first rows of a sheet by their numbers, and which of them is the header: the first that fills more than half as
/// many cells as the fullest of them. So titles, units and dates above a table are passed over.
record SheetHead(SortedMap<Integer, List<String>> rows, int header) {
    private static final int LOOK = 20;
    private static final int BELOW = 4;

    /// `row` is the header's row as the user named it. Absent when the sheet has nothing there.
    static Optional<SheetHead> of(SheetReader reader, Optional<Integer> row) throws IOException {
        SortedMap<Integer, List<String>> rows = new TreeMap<>();
        RowBlock block = new RowBlock(SheetReader.MOST_COLUMNS);
        int first = row.orElse(1);
        int look = row.isPresent() ? 1 + BELOW : LOOK;
        long held = 0;
        boolean more = true;
        while (more && rows.size() < look && held < Scanner.LONGEST_RECORD) {
            block.begin(0, 0);
            more = reader.row(block);
            held += block.size;
            if (more && reader.line() >= first) {
                rows.put(reader.line(), cells(block, reader.columns()));
            }
        }
        int header = row.orElseGet(() -> fullEnough(rows));
        return rows.containsKey(header) ? Optional.of(new SheetHead(rows, header)) : Optional.empty();
    }

    private static int fullEnough(SortedMap<Integer, List<String>> rows) {
        long most = rows.values().stream().mapToLong(SheetHead::filled).max().orElse(0);
        return rows.entrySet().stream()
                .filter(row -> filled(row.getValue()) * 2 > most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static List<String> cells(RowBlock block, int columns) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            cells.add(new String(block.bytes, block.start[c], block.end[c] - block.start[c], StandardCharsets.UTF_8));
        }
        return cells;
    }

    List<String> cells() {
        return rows.getOrDefault(header, List.of());
    }

    /// The rows that follow the header.
    SortedMap<Integer, List<String>> below() {
        SortedMap<Integer, List<String>> below = new TreeMap<>();
        rows.tailMap(header + 1).entrySet().stream()
                .limit(BELOW)
                .forEach(row -> below.put(row.getKey(), row.getValue()));
        return below;
    }
}
