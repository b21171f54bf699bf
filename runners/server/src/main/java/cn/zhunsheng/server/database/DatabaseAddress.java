package cn.zhunsheng.server.database;

import java.util.Properties;

/// Where a database of our own is reached, and with what. Any number of threads may ask.
public final class DatabaseAddress {
    private final int port;
    private final Secret secret;

    DatabaseAddress(int port, Secret secret) {
        this.port = port;
        this.secret = secret;
    }

    /// Without user and password, which are in [#login()].
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /// `user` and `password`, for a driver. Never to be printed.
    public Properties login() {
        Properties login = new Properties();
        login.setProperty("user", LocalDatabase.USER);
        login.setProperty("password", secret.value());
        return login;
    }
}
