package cn.zhunsheng.bench;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.load.PackageFolder;
import cn.zhunsheng.testkit.Truth;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// The rows of a generated file in a table of a real PostgreSQL, under a key of their own, and what SQL counts in it.
final class LiveTable {
    private static final List<String> COLUMNS = List.of(
            "id", "name", "sex", "ethnicity", "birth", "nationality", "relation", "division", "address", "current");
    private static final List<String> MORE = List.of(
            "marital", "education", "workplace", "mobile", "death", "updated", "remark", "credit", "email", "area");
    private static final char REPLACED = '\uFFFD';
    private static final List<String> CODE_SETS =
            List.of("GB-T-2261.1", "GB-T-3304", "GB-T-2659", "GB-T-4761-2", "GB-T-2260", "GB-T-2261.2", "GB-T-4658");

    private final Connection connection;

    LiveTable(Connection connection) {
        this.connection = connection;
    }

    /// Loads the rows of right width and encoding, which are those that rules of fields judge.
    ///
    /// @return the header of the table as CSV
    String load(Path file, Path house) throws SQLException, IOException, Refusal {
        Path clean = file.resolveSibling(file.getFileName() + ".copy");
        List<String> titles = clean(file, clean);
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(MORE);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table residents (seq bigint primary key, "
                    + columns.stream().map(c -> c + " text").collect(Collectors.joining(", ")) + ")");
            for (int i = 0; i < columns.size(); i++) {
                statement.execute("comment on column residents." + columns.get(i) + " is '" + titles.get(i) + "'");
            }
            try (InputStream in = Files.newInputStream(clean)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy residents from stdin (format csv)", in, 1 << 16);
            }
            codes(statement, house);
            statement.execute("vacuum analyze residents");
        }
        Files.delete(clean);
        return "seq," + String.join(",", titles);
    }

    private static List<String> clean(Path file, Path clean) throws IOException {
        List<String> titles = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
                CsvWriter out = CsvWriter.builder().build(clean)) {
            long seq = 0;
            for (CsvRecord row : rows) {
                if (titles.isEmpty()) {
                    titles.addAll(row.getFields());
                } else if (row.getFieldCount() == titles.size()
                        && row.getFields().stream().noneMatch(cell -> cell.indexOf(REPLACED) >= 0)) {
                    List<String> cells = new ArrayList<>(row.getFields());
                    cells.addFirst(Long.toString(++seq));
                    out.writeRecord(cells);
                }
            }
        }
        return titles;
    }

    private static void codes(Statement statement, Path house) throws SQLException, IOException, Refusal {
        Dictionary dictionary = Dictionary.of(
                PackageFolder.read(house.resolve("standards/gov-core")).packages());
        statement.execute("create table codes (of text, code text, valid_to text, primary key (of, code))");
        for (String set : CODE_SETS) {
            for (Code code : dictionary.codeSet(set).value().codes()) {
                String until = code.validity().until();
                statement.addBatch("insert into codes values ('%s', '%s', '%s')".formatted(set, code.code(), until));
            }
        }
        statement.executeBatch();
    }

    /// What the query counted.
    Truth counted(String query) throws SQLException {
        TreeMap<String, Truth.Count> rules = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            ResultSetMetaData columns = row.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String name = columns.getColumnLabel(i);
                if (name.startsWith("tested ")) {
                    String rule = name.substring("tested ".length());
                    rules.put(rule, new Truth.Count(row.getLong(i), row.getLong("failed " + rule)));
                }
            }
        }
        return new Truth(0, rules);
    }

    /// Reads every row as a check does and judges nothing; or as strings that are encoded again.
    long read(int fetch, boolean strings) throws SQLException {
        long bytes = 0;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(fetch);
            try (ResultSet rows = statement.executeQuery("select * from residents order by seq")) {
                int width = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= width; i++) {
                        byte[] cell = strings ? encoded(rows.getString(i)) : rows.getBytes(i);
                        bytes += cell == null ? 0 : cell.length;
                    }
                }
            }
        }
        connection.rollback();
        connection.setAutoCommit(true);
        return bytes;
    }

    private static byte @Nullable [] encoded(@Nullable String cell) {
        return cell == null ? null : cell.getBytes(StandardCharsets.UTF_8);
    }

    /// Writes the table as CSV, under the header.
    void copy(String header, OutputStream out) throws SQLException, IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(header + "\n");
        writer.flush();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy residents to stdout (format csv)", out);
    }
}
