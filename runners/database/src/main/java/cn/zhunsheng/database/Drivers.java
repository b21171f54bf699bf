package cn.zhunsheng.database;

import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// Drivers: two come with the program, others lie in a folder of the operator and see nothing of the program.
final class Drivers {
    private Drivers() {}

    /// @throws Refusal when there is none for the address
    static Driver of(JdbcAddress address, Optional<Path> folder) throws Refusal, IOException {
        return switch (address.vendor()) {
            case POSTGRESQL, MARIADB -> accepting(address, Drivers.class.getClassLoader());
            case KINGBASE, OPENGAUSS, DAMENG, ORACLE, SQL_SERVER -> dropped(address, folder);
        };
    }

    /// The loader stays open as long as the process: a driver loads its classes when it needs them.
    @SuppressWarnings("resource")
    private static Driver dropped(JdbcAddress address, Optional<Path> folder) throws Refusal, IOException {
        List<URL> jars = new ArrayList<>();
        if (folder.isPresent() && Files.isDirectory(folder.get())) {
            try (Stream<Path> files = Files.list(folder.get())) {
                for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        return accepting(address, loader);
    }

    private static Driver accepting(JdbcAddress address, ClassLoader loader) throws Refusal {
        try {
            for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
                if (driver.acceptsURL(address.url())) {
                    return driver;
                }
            }
        } catch (SQLException | ServiceConfigurationError e) {
            throw DatabaseRefusals.driverAbsent(address);
        }
        throw DatabaseRefusals.driverAbsent(address);
    }
}
