package cn.zhunsheng.server.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
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

    /// Brings the schemas of all rooms up to date. What was done is remembered by the digest of the scripts: to ask
    /// Flyway room by room takes longer than all else that a start asks of the database.
    public static void run(DatabaseAddress database) throws IOException {
        Resource[] scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOMS + "*/V*.sql");
        String digest = digest(scripts);
        try (Connection connection = DriverManager.getConnection(database.url(), database.login())) {
            if (digest.equals(broughtUpTo(connection))) {
                return;
            }
            migrate(database, scripts);
            remember(connection, digest);
        } catch (SQLException e) {
            throw new IOException("The database does not answer: " + e.getMessage(), e);
        }
    }

    private static void migrate(DatabaseAddress database, Resource[] scripts) {
        Properties login = database.login();
        for (String room :
                Stream.of(scripts).map(Migrations::room).distinct().sorted().toList()) {
            Flyway.configure()
                    .dataSource(database.url(), login.getProperty("user"), login.getProperty("password"))
                    .schemas(room.equals("check") ? "checks" : room)
                    .locations("classpath:" + ROOMS + room)
                    .validateMigrationNaming(false)
                    .load()
                    .migrate();
        }
    }

    private static String broughtUpTo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet there = statement.executeQuery("select to_regclass('site.brought_up_to') is not null");
            if (!there.next() || !there.getBoolean(1)) {
                return "";
            }
            ResultSet kept = statement.executeQuery("select digest from site.brought_up_to");
            return kept.next() ? kept.getString(1) : "";
        }
    }

    private static void remember(Connection connection, String digest) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into site.brought_up_to (digest)
                values (?)
                on conflict (single) do update
                   set digest = excluded.digest
                """)) {
            statement.setString(1, digest);
            statement.executeUpdate();
        }
    }

    private static String digest(Resource[] scripts) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource script : Stream.of(scripts)
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList()) {
                digest.update((room(script) + "/" + script.getFilename() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String room(Resource script) {
        Matcher path = ROOM.matcher(script.getDescription().replaceAll("]$", ""));
        if (!path.find()) {
            throw new IllegalStateException("Not the name of a migration: " + script.getDescription());
        }
        return path.group(1);
    }
}
