package cn.zhunsheng.server.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The list of failures as a workbook, written as it is read. Its cells are texts, none a formula.
final class FailureWorkbook {
    private static final int FLUSH = 1_000;

    private FailureWorkbook() {}

    static void write(InputStream csv, OutputStream out) throws IOException {
        try (Reader in = new InputStreamReader(csv, StandardCharsets.UTF_8);
                Workbook book = new Workbook(out, "Zhunsheng", null)) {
            in.read(); // the mark of UTF-8
            Worksheet sheet = book.newWorksheet("failures");
            sheet.freezePane(0, 1);
            int row = 0;
            for (CsvRecord record : CsvReader.builder().ofCsvRecord(in)) {
                List<String> cells = record.getFields();
                for (int column = 0; column < cells.size(); column++) {
                    sheet.inlineString(row, column, cells.get(column));
                }
                row++;
                if (row % FLUSH == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
