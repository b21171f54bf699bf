package cn.zhunsheng.server.site;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings each room's schema to what this version of the program expects: the room's `V*.sql` lie beside its messages.
///
/// A room's schema is named like the room, in the plural where SQL keeps the word for itself (`checks`). Rooms do not
/// refer to each other's tables, so their order does not matter.
public final class Migrations {
    private static final String ROOMS = "cn/zhunsheng/server/";
    private static final Pattern ROOM = Pattern.compile(Pattern.quote(ROOMS) + "(\\w+)/V\\d+__\\w+\\.sql$");

    private Migrations() {}

    /// Brings the schemas of all rooms up to date; nothing is done where they are.
    public static void run(DatabaseAddress database) throws IOException {
        Properties login = database.login();
        for (String room : rooms()) {
            Flyway.configure()
                    .dataSource(database.url(), login.getProperty("user"), login.getProperty("password"))
                    .schemas(room.equals("check") ? "checks" : room)
                    .locations("classpath:" + ROOMS + room)
                    .validateMigrationNaming(false)
                    .load()
                    .migrate();
        }
    }

    private static List<String> rooms() throws IOException {
        Resource[] scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOMS + "*/V*.sql");
        return Stream.of(scripts).map(Migrations::room).distinct().sorted().toList();
    }

    private static String room(Resource script) {
        Matcher path = ROOM.matcher(script.getDescription().replaceAll("]$", ""));
        if (!path.find()) {
            throw new IllegalStateException("Not the name of a migration: " + script.getDescription());
        }
        return path.group(1);
    }
}
