package cn.zhunsheng.dictionary.generate;

/// The SQL databases that table definitions are written for.
public enum Dialect {
    POSTGRESQL,
    MYSQL,
    MARIADB
}
