package cn.zhunsheng.server;

import cn.zhunsheng.server.database.LocalDatabase;
import cn.zhunsheng.server.site.DatabaseAddress;
import cn.zhunsheng.server.site.Migrations;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.DisposableBean;

/// The platform's database while it starts: it is reached, and its tables are brought up to date, beside the
/// application. Who asks for the address waits until that is done.
record Rows(CompletableFuture<Reached> starting) implements DatabaseAddress, DisposableBean {
    /// A database that answers; `closing` lets go of it.
    record Reached(String url, Properties login, AutoCloseable closing) implements DatabaseAddress {}

    static Rows starting(Callable<Reached> start) {
        CompletableFuture<Reached> starting = new CompletableFuture<>();
        Thread.ofPlatform().name("database-start").start(() -> {
            try {
                starting.complete(migrated(start.call()));
            } catch (Exception e) {
                starting.completeExceptionally(e);
            }
        });
        return new Rows(starting);
    }

    static Reached own(LocalDatabase database) {
        return new Reached(database.url(), database.login(), database);
    }

    private static Reached migrated(Reached database) throws Exception {
        try {
            Migrations.run(database);
            return database;
        } catch (Exception e) {
            database.closing().close();
            throw e;
        }
    }

    private Reached reached() {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The database did not start: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public String url() {
        return reached().url();
    }

    @Override
    public Properties login() {
        return reached().login();
    }

    @Override
    public void destroy() throws Exception {
        if (!starting.isCompletedExceptionally()) {
            starting.join().closing().close();
        }
    }
}
