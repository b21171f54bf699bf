package cn.zhunsheng.check.source;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.NextLine;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.scan.RowFaults;
import cn.zhunsheng.check.scan.Scanner;
import cn.zhunsheng.check.source.Rows.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Rows of delimited bytes, front to back, by the scanner that checks use too.
final class DelimitedPull implements Rows.Pull {
    private static final int WINDOW = 1 << 16;

    private final Bytes source;
    private final Scanner scanner;
    private final Batch batch;
    private final int width;
    private byte[] buffer = new byte[2 * WINDOW];
    private long base;
    private int limit;
    private boolean last;
    private boolean begun;
    private long records;
    private long lines;

    DelimitedPull(Content.Delimited content, int width) {
        int[] slots = new int[width];
        Arrays.setAll(slots, column -> column);
        this.source = content.bytes();
        this.scanner = Scanner.judging(content.dialect(), width, slots);
        this.batch = new Batch(width, content.dialect().encoding());
        this.width = width;
        this.base = content.firstRow();
        this.lines = content.firstLine();
    }

    @Override
    public void into(Deque<Row> ready) throws IOException {
        List<Row> rows = new ArrayList<>();
        RowFaults faults = (fault, record, line, bytes, start, end, columns) ->
                rows.add(row(record, line, Optional.of(fault), List.of()));
        while (rows.isEmpty() && (begun || begin())) {
            Scanner.Stop stop = scanner.fill(batch, faults);
            buffer = batch.bytes;
            for (int r = 0; r < batch.rows; r++) {
                rows.add(row(batch.record[r], batch.line[r], Optional.empty(), cells(r)));
            }
            switch (stop) {
                case FULL -> {}
                case DONE -> restart(base + scanner.position());
                case STARVED -> starved(faults);
            }
        }
        rows.sort(Comparator.comparingLong(Row::line));
        ready.addAll(rows);
    }

    private Row row(int record, int line, Optional<RowFault> fault, List<String> cells) {
        return new Row(records + record + 1, lines + line, Optional.empty(), fault, cells);
    }

    private List<String> cells(int row) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            int i = Batch.at(c, row);
            int length = batch.end[i] - batch.start[i];
            cells.add(new String(batch.bytes, batch.start[i], length, batch.encoding.charset()));
        }
        return cells;
    }

    private boolean begin() throws IOException {
        limit = source.read(base, buffer, 0, WINDOW);
        last = limit < WINDOW;
        scanner.begin(buffer, 0, limit, limit, last);
        begun = limit > 0;
        return begun;
    }

    private void restart(long at) {
        source.release(at);
        base = at;
        records += scanner.records();
        lines += scanner.lines();
        begun = false;
    }

    private void starved(RowFaults faults) throws IOException {
        if (!last && limit - scanner.position() < Scanner.LONGEST_RECORD) {
            more();
        } else if (!scanner.openQuote() || !scanner.cutAtLineEnd(RowFault.QUOTE, faults)) {
            scanner.cutAtLimit(last ? RowFault.QUOTE : RowFault.LENGTH, faults, last ? 0 : 1);
            long end = base + limit;
            restart(last ? end : NextLine.after(source, end - (buffer[limit - 1] == '\r' ? 1 : 0)));
        }
    }

    private void more() throws IOException {
        int target = Math.min(scanner.position() + Scanner.LONGEST_RECORD, limit + Math.max(WINDOW, limit));
        buffer = buffer.length < target ? Arrays.copyOf(buffer, target + WINDOW) : buffer;
        int count = source.read(base + limit, buffer, limit, target - limit);
        last = count < target - limit;
        limit += count;
        scanner.extend(buffer, limit, last);
    }
}
