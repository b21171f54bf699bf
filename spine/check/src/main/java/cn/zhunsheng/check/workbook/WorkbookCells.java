package cn.zhunsheng.check.workbook;

import cn.zhunsheng.check.scan.RowBlock;
import cn.zhunsheng.dictionary.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/// The cells of every sheet of a workbook, row by row, for what has no one header: a written data dictionary.
public final class WorkbookCells {
    /// Wider and longer than people write.
    private static final int COLUMNS = 64;

    private static final int ROWS = 200_000;

    private WorkbookCells() {}

    /// Hears of every row that has a cell.
    public interface Listener {
        /// `line` is the row as the sheet numbers it, from 1.
        void row(String sheet, int line, List<String> cells);
    }

    /// Reads the visible sheets in their order, the first 64 columns and 200,000 rows.
    ///
    /// @throws Refusal when the file is no workbook, is damaged or unpacks to too much
    public static void read(Path file, String name, Listener listener) throws Refusal, IOException {
        read(file, name, ROWS, listener);
    }

    /// Reads the first rows of each visible sheet.
    ///
    /// @throws Refusal when the file is no workbook, is damaged or unpacks to too much
    public static void top(Path file, String name, int rows, Listener listener) throws Refusal, IOException {
        read(file, name, rows, listener);
    }

    private static void read(Path file, String name, int perSheet, Listener listener) throws Refusal, IOException {
        try (Archive archive = new Archive(file)) {
            Workbook.refuseOthers(archive, name);
            Parts parts = Parts.read(archive);
            try (OpenParts open = OpenParts.of(name, archive, parts)) {
                int left = ROWS;
                for (Sheet sheet : parts.sheets()) {
                    int most = Math.min(left, perSheet);
                    left -= sheet.visible() ? sheet(open, sheet, most, listener) : 0;
                }
            }
        } catch (DamagedWorkbook | ZipException | EOFException e) {
            throw WorkbookRefusals.damaged(name);
        } catch (ArchiveBomb e) {
            throw WorkbookRefusals.bomb(name);
        }
    }

    /// How many rows it had, of at most so many.
    private static int sheet(OpenParts open, Sheet sheet, int most, Listener listener) throws IOException {
        int read = 0;
        RowBlock block = new RowBlock(COLUMNS);
        try (SheetReader reader = open.open(sheet)) {
            block.begin(0, 0);
            while (read < most && reader.row(block)) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < Math.min(COLUMNS, reader.columns()); c++) {
                    int length = block.end[c] - block.start[c];
                    cells.add(new String(block.bytes, block.start[c], length, StandardCharsets.UTF_8));
                }
                listener.row(sheet.name(), reader.line(), cells);
                block.begin(0, 0);
                read++;
            }
        }
        return read;
    }
}
