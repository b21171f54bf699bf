package cn.zhunsheng.database;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.nio.file.Path;
import java.sql.SQLException;

/// The reasons why a database is not read. None of them repeats an address as it was given, for it may hold a password.
final class DatabaseRefusals {
    private DatabaseRefusals() {}

    static Refusal unknown() {
        return new Refusal(
                "database.address_unknown",
                new Words("不认识这种数据库地址", "This kind of database address is not known"),
                "",
                new Words(
                        "使用 jdbc:postgresql、jdbc:mysql、jdbc:mariadb、jdbc:dm、jdbc:kingbase8、jdbc:opengauss、"
                                + "jdbc:oracle:thin 或 jdbc:sqlserver",
                        "Use jdbc:postgresql, jdbc:mysql, jdbc:mariadb, jdbc:dm, jdbc:kingbase8, jdbc:opengauss, "
                                + "jdbc:oracle:thin or jdbc:sqlserver"));
    }

    static Refusal unreadable() {
        return new Refusal(
                "database.address_unreadable",
                new Words("数据库地址含有不认识的字符", "The database address has characters that it may not have"),
                "",
                new Words("写作 jdbc:postgresql://主机:端口/数据库", "Write it as jdbc:postgresql://HOST:PORT/DATABASE"));
    }

    static Refusal credentialsInAddress() {
        return new Refusal(
                "database.credentials_exposed",
                new Words("数据库地址里有用户或口令", "The database address holds a user or a password"),
                "",
                new Words(
                        "从地址中去掉，改用环境变量 ZS_JDBC_USER、ZS_JDBC_PASSWORD，或 --credentials 文件",
                        "Take them out; set ZS_JDBC_USER and ZS_JDBC_PASSWORD, or name a file with --credentials"));
    }

    static Refusal credentialsReadable(Path file) {
        return new Refusal(
                "database.credentials_readable",
                new Words("别人也能读口令文件 '" + file + "'", "Others can read the credentials file '" + file + "'"),
                file.toString(),
                new Words("先运行 chmod 600 " + file, "Run chmod 600 " + file + " first"));
    }

    static Refusal credentialsAbsent(Path file) {
        return new Refusal(
                "database.credentials_absent",
                new Words("'" + file + "' 不是可读的口令文件", "'" + file + "' is no readable credentials file"),
                file.toString(),
                new Words("文件写两行：user=… 和 password=…", "Write two lines: user=... and password=..."));
    }

    static Refusal driverAbsent(JdbcAddress address) {
        return new Refusal(
                "database.driver_absent",
                new Words("没有该数据库的驱动", "There is no driver for this database"),
                address.shown(),
                new Words(
                        "把厂商的驱动 .jar 放进一个文件夹，用 --drivers 指出",
                        "Put the vendor's driver (.jar) into a folder and name it with --drivers"));
    }

    /// What the database or its driver said, without the secrets.
    static Refusal failed(SQLException e, JdbcAddress address, Credentials credentials) {
        String said = credentials.scrubbed(String.valueOf(e.getMessage())).replaceAll("\\s+", " ");
        boolean unreached = String.valueOf(e.getSQLState()).startsWith("08");
        return new Refusal(
                unreached ? "database.connection_failed" : "database.read_failed",
                new Words("数据库报告：" + said, "The database says: " + said),
                address.shown(),
                unreached
                        ? new Words("检查主机、端口、数据库名和网络", "Check host, port, database and network")
                        : new Words("检查用户、口令和读取权限", "Check the user, the password and the right to read"));
    }

    static Refusal tableUnknown(String table, JdbcAddress address) {
        return new Refusal(
                "database.table_unknown",
                new Words("没有表 '" + table + "'，或无权读取", "There is no table '" + table + "' that you may read"),
                address.shown(),
                new Words("检查 --table 和 --schema 的拼写", "Check the spelling of --table and --schema"));
    }

    static Refusal tablesAbsent(JdbcAddress address) {
        return new Refusal(
                "database.tables_absent",
                new Words("没有可读的表", "There is no table that you may read"),
                address.shown(),
                new Words("用 --schema 指出模式，并检查读取权限", "Name the schema with --schema, and check the right to read"));
    }
}
