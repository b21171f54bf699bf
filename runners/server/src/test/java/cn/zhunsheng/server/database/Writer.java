package cn.zhunsheng.server.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

/// A process that writes one number after the other and says each when it is committed, until someone kills it.
final class Writer {
    private Writer() {}

    static void main(String[] arguments) throws Exception {
        LocalDatabase database = LocalDatabase.start(Path.of(arguments[0]));
        try (Connection connection = DriverManager.getConnection(database.url(), database.login())) {
            int from = highest(connection);
            try (PreparedStatement insert = connection.prepareStatement("insert into written values (?)")) {
                for (int i = from + 1; ; i++) {
                    insert.setInt(1, i);
                    insert.executeUpdate();
                    System.out.println(i);
                }
            }
        }
    }

    /// The highest number there is; the numbers from 1 up to it are all there, or the answer is an error.
    static int highest(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists written (number int primary key)");
            try (ResultSet rows = statement.executeQuery("select count(*), coalesce(max(number), 0) from written")) {
                rows.next();
                if (rows.getInt(1) != rows.getInt(2)) {
                    throw new IllegalStateException("%d rows up to %d".formatted(rows.getInt(1), rows.getInt(2)));
                }
                return rows.getInt(2);
            }
        }
    }
}
