package cn.zhunsheng.server.site;

import java.util.Properties;

/// Where the platform's PostgreSQL is: our own, or one that the operator keeps.
public interface DatabaseAddress {
    /// The JDBC address, without user and password. Waits until the database is there and its tables are as this
    /// version wants them.
    String url();

    /// `user` and `password`. Never to be printed.
    Properties login();
}
