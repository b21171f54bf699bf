package cn.zhunsheng.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import uk.gov.nationalarchives.csv.validator.api.java.CsvValidator;

/// The baseline of schemas for CSV: csv-validator of the National Archives, with those of the rules that its language
/// can say.
///
/// It reads no stray quotes, so it gets a file without quotes and line ends inside values.
final class CsvValidation {
    private CsvValidation() {}

    /// The file's records without what this baseline cannot read.
    static Path plain(Path file) throws IOException {
        Path plain = file.resolveSibling("plain-" + file.getFileName());
        if (!Files.exists(plain)) {
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file);
                    CsvWriter writer = CsvWriter.builder().build(plain)) {
                for (CsvRecord record : reader) {
                    writer.writeRecord(record.getFields().stream()
                            .map(field -> field.replaceAll("[\"\\s]+", " "))
                            .toList());
                }
            }
        }
        return plain;
    }

    /// File: prints how many findings there are.
    static void main(String[] arguments) throws IOException {
        Path schema = Files.createTempFile("residents", ".csvs");
        try {
            Files.writeString(schema, DuckDb.text("residents.csvs"), StandardCharsets.UTF_8);
            System.out.println(CsvValidator.validate(arguments[0], schema.toString(), false, List.of(), false, false)
                    .size());
        } finally {
            Files.delete(schema);
        }
    }
}
