package cn.zhunsheng.server.backup;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.database.DatabaseAddress;
import cn.zhunsheng.server.database.LocalDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// PostgreSQL's side of a backup: what it must hear before and after its files are copied. Over one connection, with
/// which the server forgets the backup, if it ends early. One owner, one thread.
final class Session implements AutoCloseable {
    private static final Pattern START = Pattern.compile("START WAL LOCATION: .* \\(file ([0-9A-F]{24})\\)");

    private final Connection connection;
    private final String version;

    private Session(Connection connection, String version) {
        this.connection = connection;
        this.version = version;
    }

    /// What is to be done while no row is carried from the database into a file.
    interface Cut {
        void taken() throws Refusal, IOException;
    }

    /// The end of a backup.
    ///
    /// @param label   the file `backup_label`, from which a server knows where to begin
    /// @param fromWal the first segment of the WAL that is needed
    /// @param toWal   the last one
    record End(byte[] label, String fromWal, String toWal) {}

    /// From now on the files may be copied. The slot keeps the WAL for as long as the connection lasts.
    static Session begun(DatabaseAddress address) throws SQLException, Refusal {
        Connection connection = DriverManager.getConnection(address.url(), address.login());
        try {
            demandOneTablespace(connection);
            String version = asked(connection, "show server_version").split(" ", 2)[0];
            tell(connection, "set lock_timeout = '10min'");
            tell(connection, """
                    select pg_create_physical_replication_slot('zs_backup_' || pg_backend_pid(), true, true)
                    """);
            tell(connection, "select pg_backup_start('zhunsheng', true)");
            return new Session(connection, version);
        } catch (SQLException | Refusal e) {
            connection.close();
            throw e;
        }
    }

    private static void demandOneTablespace(Connection connection) throws SQLException, Refusal {
        String others = asked(connection, """
                select coalesce(string_agg(spcname, ', ' order by spcname), '')
                  from pg_tablespace
                 where spcname not in ('pg_default', 'pg_global')
                """);
        if (!others.isEmpty()) {
            throw new Refusal(
                    "backup.tablespace_outside",
                    new Words(
                            "数据库有数据目录之外的表空间：" + others,
                            "The database has tablespaces outside the data folder: " + others),
                    "",
                    new Words(
                            "把表移回 pg_default，或用 pg_basebackup 备份",
                            "Move their tables to pg_default, or back up with pg_basebackup"));
        }
    }

    private static void tell(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(query);
        }
    }

    private static String asked(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// PostgreSQL's version, such as `18.6`.
    String version() {
        return version;
    }

    /// What was committed up to now is in the backup. The cut is taken in the same moment as far as rows are concerned
    /// that go from the database into files.
    End end(Cut cut) throws SQLException, Refusal, IOException {
        carrying("select pg_advisory_lock(?)");
        try {
            cut.taken();
            return stopped();
        } finally {
            carrying("select pg_advisory_unlock(?)");
        }
    }

    private void carrying(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, LocalDatabase.CARRYING);
            statement.execute();
        }
    }

    private End stopped() throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select labelfile, pg_walfile_name(lsn - 1)
                          from pg_backup_stop(false)
                        """)) {
            rows.next();
            String label = rows.getString(1);
            Matcher start = START.matcher(label);
            if (!start.find()) {
                throw new IOException("The label of the backup names no segment: " + label);
            }
            return new End(label.getBytes(StandardCharsets.UTF_8), start.group(1), rows.getString(2));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
