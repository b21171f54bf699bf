package cn.zhunsheng.database;

import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// The door of this room: a database that is read and never written. One thread uses it; one table is read at a time.
///
/// All is read in one read-only transaction, so that a table's structure and its rows are of one moment where the
/// database can do that.
public final class Database implements AutoCloseable {
    private final JdbcAddress address;
    private final Credentials credentials;
    private final Connection connection;
    private final int timeout;
    private @Nullable Savepoint before;

    private Database(JdbcAddress address, Credentials credentials, Connection connection, int timeout) {
        this.address = address;
        this.credentials = credentials;
        this.connection = connection;
        this.timeout = timeout;
    }

    /// Connects. `drivers` is a folder with the drivers of databases for which none comes with the program; a statement
    /// may take `timeout` seconds.
    ///
    /// @throws Refusal when the address says more than where the database is, or the database cannot be reached
    public static Database open(String address, Credentials credentials, Optional<Path> drivers, int timeout)
            throws Refusal, IOException {
        JdbcAddress parsed = JdbcAddress.of(address);
        Properties properties = new Properties();
        properties.putAll(parsed.properties());
        credentials.into(properties);
        fixed(parsed.vendor(), properties);
        try {
            Connection connection = Drivers.of(parsed, drivers).connect(parsed.url(), properties);
            if (connection == null) {
                throw DatabaseRefusals.driverAbsent(parsed);
            }
            prepare(connection, parsed.vendor());
            return new Database(parsed, credentials, connection, timeout);
        } catch (SQLException e) {
            throw DatabaseRefusals.failed(e, parsed, credentials);
        }
    }

    /// What no address decides.
    private static void fixed(Vendor vendor, Properties properties) {
        switch (vendor) {
            case POSTGRESQL -> {
                properties.putIfAbsent("ApplicationName", "zhunsheng");
                properties.setProperty("binaryTransfer", "false"); // what is sent is text, and read as it is sent
            }
            case MARIADB -> {
                properties.setProperty("allowLocalInfile", "false");
                properties.setProperty("tinyInt1isBit", "false");
                properties.setProperty("restrictedAuth", "mysql_native_password,client_ed25519,caching_sha2_password");
            }
            case ORACLE -> properties.setProperty("remarksReporting", "true");
            case KINGBASE, OPENGAUSS, DAMENG, SQL_SERVER -> {}
        }
    }

    /// After this the server itself refuses to write.
    static void prepare(Connection connection, Vendor vendor) throws SQLException {
        connection.setReadOnly(true);
        if (vendor == Vendor.MARIADB) { // its driver takes the line above as a hint and does not tell the server
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session transaction read only");
            }
        }
        connection.setAutoCommit(false);
        if (vendor == Vendor.POSTGRESQL || vendor == Vendor.MARIADB) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        connection.setNetworkTimeout(direct(), (int) Duration.ofMinutes(30).toMillis());
    }

    private static Executor direct() {
        ThreadFactory threads = Thread.ofVirtual().factory();
        return work -> threads.newThread(work).start();
    }

    /// In whose words its tables are mended.
    public SqlDialect dialect() {
        return address.vendor().dialect;
    }

    /// The tables of a schema, or of the one that the connection is in, by their names; at least one.
    ///
    /// @throws Refusal when there is none, or they may not be read
    public List<TableStructure> tables(Optional<String> schema) throws Refusal {
        try {
            List<TableStructure> tables = new Metadata(connection).tables(schema, Optional.empty());
            if (tables.isEmpty()) {
                throw DatabaseRefusals.tablesAbsent(address);
            }
            return tables;
        } catch (SQLException e) {
            throw DatabaseRefusals.failed(e, address, credentials);
        }
    }

    /// The table of that name, spelled in capitals or not.
    ///
    /// @throws Refusal when there is none
    public TableStructure table(Optional<String> schema, String name) throws Refusal {
        try {
            return new Metadata(connection)
                    .tables(schema, Optional.of(name)).stream()
                            .findFirst()
                            .orElseThrow(() -> DatabaseRefusals.tableUnknown(name, address));
        } catch (SQLException e) {
            throw DatabaseRefusals.failed(e, address, credentials);
        }
    }

    /// The rows of a table, in the order of its primary key where it has one. To be read before anything else is asked
    /// of the database.
    ///
    /// @throws Refusal when it may not be read
    public Source.Table rows(TableStructure table) throws Refusal, IOException {
        return rows(table, TableFeed.ALL);
    }

    /// The first rows of a table, at most `most` of them. The database is asked for no more: a driver that is stopped
    /// midway may read all that is left.
    ///
    /// @throws Refusal when it may not be read
    public Source.Table rows(TableStructure table, int most) throws Refusal, IOException {
        try {
            before = connection.setSavepoint();
            TableFeed feed = TableFeed.open(
                    connection, table, address, timeout, most, e -> DatabaseRefusals.failed(e, address, credentials));
            return new Source.Table(table.name(), feed.header(), feed, feed.notes());
        } catch (SQLException e) {
            throw DatabaseRefusals.failed(e, address, credentials);
        }
    }

    /// Goes on after a table that could not be read: the transaction is as it was before it.
    ///
    /// @throws Refusal when the database cannot be reached any more
    public void recover() throws Refusal {
        try {
            if (before == null) {
                connection.rollback();
            } else {
                connection.rollback(before);
            }
        } catch (SQLException e) {
            throw DatabaseRefusals.failed(e, address, credentials);
        }
    }

    @Override
    public void close() throws Refusal {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw DatabaseRefusals.failed(e, address, credentials);
        }
    }
}
