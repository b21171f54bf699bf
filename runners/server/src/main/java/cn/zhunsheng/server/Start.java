package cn.zhunsheng.server;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.database.LocalDatabase;
import cn.zhunsheng.server.site.DatabaseAddress;
import cn.zhunsheng.server.site.Secrets;
import cn.zhunsheng.server.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/// Starts the database beside the application, as soon as it is known which one.
final class Start implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext platform) {
        ConfigurableEnvironment settings = platform.getEnvironment();
        Path data = folder(settings.getRequiredProperty("zhunsheng.data"));
        open(settings);
        heed(settings);
        platform.getBeanFactory().registerSingleton("site", new Site(data, demo(settings, data)));
        platform.getBeanFactory().registerSingleton("databaseAddress", address(settings, data, platform));
    }

    /// Sealed secrets take the place of what the configuration says.
    private static void open(ConfigurableEnvironment settings) {
        try {
            settings.getPropertySources().addFirst(new MapPropertySource("opened secrets", Secrets.opened(settings)));
        } catch (Refusal | IOException e) {
            throw new IllegalStateException("The secrets of the configuration cannot be opened", e);
        }
    }

    /// A demonstration stays one: its folder is marked, so that it always says so and real data never becomes one.
    private static boolean demo(Environment settings, Path data) {
        Path mark = data.resolve("demonstration");
        if (Files.exists(mark) || !settings.getProperty("zhunsheng.demo", Boolean.class, false)) {
            return Files.exists(mark);
        }
        try (Stream<Path> there = Files.list(data)) {
            if (there.findAny().isPresent()
                    || !settings.getProperty("zhunsheng.jdbc-url", "").isEmpty()) {
                throw new IllegalStateException(
                        "A demonstration needs a folder of its own",
                        new Refusal(
                                "server.demo_refused",
                                new Words(
                                        "演示只能在空的数据目录里开始，用自带的数据库",
                                        "A demonstration begins in an empty folder, with its own database"),
                                data.toString(),
                                new Words("用 --data 给出一个新目录", "Give a new folder with --data")));
            }
            Files.createFile(mark);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the data cannot be read: " + data, e);
        }
    }

    /// A proxy before the platform, where the configuration says that there is one.
    private static void heed(ConfigurableEnvironment settings) {
        try {
            settings.getPropertySources()
                    .addFirst(new MapPropertySource("behind a proxy", BehindProxy.settings(settings)));
        } catch (Refusal e) {
            throw new IllegalStateException("The proxy is not configured", e);
        }
    }

    private static Path folder(String given) {
        Path data = Path.of(given).toAbsolutePath().normalize();
        try {
            return Files.createDirectories(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the data cannot be made: " + data, e);
        }
    }

    private static DatabaseAddress address(Environment settings, Path data, ConfigurableApplicationContext platform) {
        String url = settings.getProperty("zhunsheng.jdbc-url", "");
        Rows rows;
        if (url.isEmpty()) {
            rows = Rows.starting(() -> Rows.own(LocalDatabase.start(data)));
        } else {
            Properties login = new Properties();
            login.setProperty("user", settings.getProperty("zhunsheng.jdbc-user", "zhunsheng"));
            login.setProperty("password", settings.getProperty("zhunsheng.jdbc-password", ""));
            // The log and the vault have one writer, wherever the rows are.
            rows = Rows.starting(() -> new Rows.Reached(url, login, LocalDatabase.owned(data)));
        }
        // Closed last of all: what is registered later is destroyed earlier.
        ((DefaultListableBeanFactory) platform.getBeanFactory()).registerDisposableBean("databaseAddress", rows);
        return rows;
    }
}
