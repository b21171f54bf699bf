package cn.zhunsheng.check.workbook;

import cn.zhunsheng.check.scan.EncodingCheck;
import cn.zhunsheng.check.scan.RowBlock;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.scan.RowFeed;
import cn.zhunsheng.check.scan.UnreadableSource;
import cn.zhunsheng.dictionary.Encoding;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The rows below the headers of some sheets, one sheet after another. A block never spans two sheets.
final class WorkbookFeed implements RowFeed {
    private static final EncodingCheck UTF_8 = new EncodingCheck(Encoding.UTF_8);

    private final OpenParts parts;
    private final List<Part> sheets;
    private final int width;
    private final List<Long> firstRecords = new ArrayList<>();
    private @Nullable SheetReader reader;
    private long records;
    private int lastLine;

    /// A sheet and the row of its header.
    record Part(Sheet sheet, int header) {}

    WorkbookFeed(OpenParts parts, List<Part> sheets, int width) {
        this.parts = parts;
        this.sheets = List.copyOf(sheets);
        this.width = width;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public Encoding encoding() {
        return Encoding.UTF_8;
    }

    @Override
    public boolean typed() {
        return true;
    }

    @Override
    public boolean next(RowBlock block) throws IOException {
        try {
            while (true) {
                SheetReader open = reader;
                if (open == null) {
                    if (firstRecords.size() == sheets.size()) {
                        return false;
                    }
                    open = open(sheets.get(firstRecords.size()));
                    reader = open;
                }
                block.begin(records, lastLine);
                fill(open, block);
                records += block.records;
                if (!block.empty()) {
                    return true;
                }
                open.close();
                reader = null;
            }
        } catch (DamagedWorkbook | ZipException | EOFException e) {
            throw new UnreadableSource(WorkbookRefusals.damaged(parts.name()));
        } catch (ArchiveBomb e) {
            throw new UnreadableSource(WorkbookRefusals.bomb(parts.name()));
        }
    }

    private SheetReader open(Part part) throws IOException {
        SheetReader opened = parts.open(part.sheet());
        synchronized (firstRecords) {
            firstRecords.add(records);
        }
        lastLine = part.header();
        RowBlock passed = new RowBlock(width);
        boolean more = true;
        while (more && opened.line() < part.header()) {
            passed.begin(0, 0);
            more = opened.row(passed);
        }
        return opened;
    }

    private void fill(SheetReader from, RowBlock block) throws IOException {
        while (!block.full() && from.row(block)) {
            int line = from.line();
            if (line > lastLine + 1) {
                block.emptyLines(lastLine + 1L, line - lastLine - 1);
            }
            lastLine = line;
            int start = from.rowFrom();
            if (from.tooLong()) {
                block.fault(RowFault.LENGTH, line, start, block.size, 0);
            } else if (!UTF_8.holds(block.bytes, start, block.size)) {
                block.fault(RowFault.ENCODING, line, start, block.size, 0);
            } else if (from.columns() > width) {
                block.fault(RowFault.WIDTH, line, start, block.size, from.columns());
            } else {
                block.keep(line);
            }
        }
    }

    @Override
    public Optional<String> sheet(long record) {
        synchronized (firstRecords) {
            int at = firstRecords.size() - 1;
            while (at > 0 && firstRecords.get(at) > record) {
                at--;
            }
            return Optional.of(sheets.get(Math.max(0, at)).sheet().name());
        }
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        parts.close();
    }
}
