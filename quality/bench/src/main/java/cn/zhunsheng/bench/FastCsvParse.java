package cn.zhunsheng.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;

/// The baseline of reading: FastCSV parses the file given and counts its fields, no more.
final class FastCsvParse {
    private FastCsvParse() {}

    static void main(String[] arguments) throws IOException {
        long fields = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .ofCsvRecord(Path.of(arguments[0]))) {
            for (CsvRecord record : reader) {
                fields += record.getFieldCount();
            }
        }
        System.out.println(fields);
    }
}
