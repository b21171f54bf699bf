package cn.zhunsheng.database;

import cn.zhunsheng.check.scan.RowBlock;
import cn.zhunsheng.check.scan.RowFeed;
import cn.zhunsheng.check.scan.UnreadableSource;
import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rows of a table, some at a time, values as text: dates as ISO writes them, numbers without exponents, truth as 1
/// and 0. Binary columns are absent.
final class TableFeed implements RowFeed {
    /// Every row there is.
    static final int ALL = 0;

    private static final int FETCH = 1000;

    private final Statement statement;
    private final ResultSet rows;
    private final TableStructure table;
    private final String address;
    private final int[] types;

    /// Columns whose bytes are taken as the server sends them.
    private final boolean[] raw;

    private final List<Integer> keyColumns;
    private final RecordKeys keys = new RecordKeys();
    private final Function<SQLException, Refusal> refusal;
    private final List<Words> notes = new ArrayList<>();
    private long read;
    private boolean ended;

    private TableFeed(
            Statement statement,
            ResultSet rows,
            TableStructure table,
            JdbcAddress address,
            Function<SQLException, Refusal> refusal)
            throws SQLException {
        this.statement = statement;
        this.rows = rows;
        this.table = table;
        this.address = address.shown();
        this.refusal = refusal;
        ResultSetMetaData facts = rows.getMetaData();
        this.types = new int[facts.getColumnCount()];
        this.raw = new boolean[types.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = facts.getColumnType(i + 1);
            raw[i] = asSent(types[i], address.vendor());
        }
        List<String> names = header();
        this.keyColumns = table.primaryKey().stream()
                .map(names::indexOf)
                .filter(i -> i >= 0)
                .toList();
        note();
    }

    static TableFeed open(
            Connection connection,
            TableStructure table,
            JdbcAddress address,
            int timeout,
            int most,
            Function<SQLException, Refusal> refusal)
            throws SQLException {
        Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(FETCH);
        statement.setMaxRows(most);
        statement.setQueryTimeout(timeout);
        ResultSet rows = statement.executeQuery(query(table, address.vendor().dialect));
        return new TableFeed(statement, rows, table, address, refusal);
    }

    /// Every name stands in the dialect's quotes.
    static String query(TableStructure table, SqlDialect dialect) {
        String columns = table.columns().stream()
                .map(column -> dialect.name(column.name()))
                .collect(Collectors.joining(", "));
        String order = table.primaryKey().stream().map(dialect::name).collect(Collectors.joining(", "));
        return "select " + columns + " from " + dialect.name(table) + (order.isEmpty() ? "" : " order by " + order);
    }

    List<String> header() {
        return table.columns().stream().map(ColumnStructure::name).toList();
    }

    private void note() {
        String binary = IntStream.range(0, types.length)
                .filter(i -> binary(types[i]))
                .mapToObj(i -> table.columns().get(i).name())
                .collect(Collectors.joining(", "));
        if (!binary.isEmpty()) {
            notes.add(new Words(
                    table.name() + "：二进制列不读，按缺失处理：" + binary,
                    table.name() + ": binary columns are not read and count as absent: " + binary));
        }
        if (keyColumns.isEmpty()) {
            notes.add(new Words(
                    table.name() + "：没有主键，行的次序由数据库决定",
                    table.name() + ": it has no primary key, so the database decides the order of its rows"));
        }
    }

    List<Words> notes() {
        return notes;
    }

    @Override
    public int width() {
        return types.length;
    }

    @Override
    public Encoding encoding() {
        return Encoding.UTF_8;
    }

    @Override
    public boolean typed() {
        return false;
    }

    @Override
    public List<String> comments() {
        return table.columns().stream().map(ColumnStructure::comment).toList();
    }

    @Override
    public List<String> asked() {
        List<String> words = new ArrayList<>(List.of(address, "--table", table.name()));
        if (!table.schema().isEmpty()) {
            words.addAll(List.of("--schema", table.schema()));
        }
        return words;
    }

    @Override
    public List<Integer> keyColumns() {
        return keyColumns;
    }

    @Override
    public List<String> key(long record) throws IOException {
        return keys.read(record);
    }

    @Override
    public boolean next(RowBlock block) throws IOException {
        block.begin(read, read + 1);
        try {
            while (!ended && !block.full()) {
                if (!rows.next()) {
                    ended = true;
                    break;
                }
                row(block);
            }
        } catch (SQLException e) {
            throw new UnreadableSource(refusal.apply(e));
        }
        return !block.empty();
    }

    private void row(RowBlock block) throws SQLException, IOException {
        block.clearRow();
        for (int i = 0; i < types.length; i++) {
            byte[] bytes = raw[i] ? rows.getBytes(i + 1) : encoded(value(i));
            if (bytes != null) {
                int from = block.size;
                block.append(bytes, 0, bytes.length);
                block.cell(i, from, RowBlock.TEXT);
            }
        }
        if (!keyColumns.isEmpty()) {
            List<byte[]> parts = new ArrayList<>();
            for (int column : keyColumns) {
                int cell = block.rows * block.width + column;
                parts.add(Arrays.copyOfRange(block.bytes, block.start[cell], block.end[cell]));
            }
            keys.add(parts);
        }
        read++;
        block.keep(read);
    }

    private static byte @Nullable [] encoded(@Nullable String value) {
        return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable String value(int column) throws SQLException {
        int type = types[column];
        int at = column + 1;
        if (binary(type)) {
            return null;
        }
        if (type == Types.BIT || type == Types.BOOLEAN) {
            String truth = rows.getBoolean(at) ? "1" : "0";
            return rows.wasNull() ? null : truth;
        }
        String text = rows.getString(at);
        boolean number = type == Types.REAL || type == Types.FLOAT || type == Types.DOUBLE;
        return number ? plain(text) : text;
    }

    /// Without an exponent; what is no number, such as `NaN`, as it stands.
    private static @Nullable String plain(@Nullable String number) {
        if (number == null || (number.indexOf('e') < 0 && number.indexOf('E') < 0)) {
            return number;
        }
        return new BigDecimal(number).toPlainString();
    }

    /// Both servers are told to speak UTF-8, so that text need not become a string and bytes again. PostgreSQL sends
    /// whole numbers, decimals, days and times as text too, in the form that a string of them has.
    private static boolean asSent(int type, Vendor vendor) {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR ->
                vendor == Vendor.POSTGRESQL || vendor == Vendor.MARIADB;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DATE, Types.TIMESTAMP ->
                vendor == Vendor.POSTGRESQL;
            default -> false;
        };
    }

    private static boolean binary(int type) {
        return type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BLOB;
    }

    @Override
    public Optional<String> sheet(long record) {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            keys.close();
            rows.close();
            statement.close();
        } catch (SQLException e) {
            throw new UnreadableSource(refusal.apply(e));
        }
    }
}
