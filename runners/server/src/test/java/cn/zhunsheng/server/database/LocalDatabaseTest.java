package cn.zhunsheng.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.zhunsheng.dictionary.Refusal;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real PostgreSQL, started, killed and started again.
class LocalDatabaseTest {
    private static final int KILLS = 10;
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    static Path programs;

    @TempDir
    Path folder;

    /// Unpacked once, by a test of its own.
    @BeforeAll
    static void unpack() throws Exception {
        Programs.unpacked(programs.resolve("shared"));
    }

    @BeforeEach
    void link() throws IOException {
        Files.createSymbolicLink(folder.resolve("postgresql-" + Programs.VERSION), programs.resolve("shared"));
    }

    private static Connection connect(LocalDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.login());
    }

    private static String asked(LocalDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long serverProcess() throws IOException {
        return serverProcess(folder);
    }

    private static long serverProcess(Path folder) throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("cluster/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static void gone(long process) throws Exception {
        ProcessHandle.of(process)
                .ifPresent(handle -> handle.onExit()
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join());
    }

    @Test
    void keepsWhatWasCommittedAndIsDurable() throws Exception {
        long process;
        try (LocalDatabase database = LocalDatabase.start(folder)) {
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept (word text)");
                statement.execute("insert into kept values ('准绳')");
            }
            assertThat(asked(database, "show fsync")).isEqualTo("on");
            assertThat(asked(database, "show full_page_writes")).isEqualTo("on");
            assertThat(asked(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(asked(database, "show data_checksums")).isEqualTo("on");
            assertThat(asked(database, "show server_encoding")).isEqualTo("UTF8");
            assertThat(asked(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            process = serverProcess();
        }
        gone(process);
        try (LocalDatabase database = LocalDatabase.start(folder)) {
            assertThat(asked(database, "select word from kept")).isEqualTo("准绳");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (LocalDatabase database = LocalDatabase.start(folder)) {
            Properties wrong = database.login();
            wrong.setProperty("password", "guess");

            assertThatThrownBy(() ->
                            DriverManager.getConnection(database.url(), wrong).close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(asked(database, "select rolpassword from pg_authid where rolname = 'zhunsheng'"))
                    .startsWith("SCRAM-SHA-256$");
        }
    }

    @Test
    void belongsToOneProcessAtATime() throws Exception {
        try (LocalDatabase database = LocalDatabase.start(folder)) {
            assertThatThrownBy(() -> LocalDatabase.start(folder))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.code()).isEqualTo("server.folder_taken"));
            assertThat(database.running()).isTrue();
            assertThat(asked(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsFromWhatAnInterruptedFirstStartLeft() throws Exception {
        Files.createDirectories(folder.resolve("cluster.half/base"));
        Path own = folder.resolve("postgresql-" + Programs.VERSION);
        Files.delete(own);
        Files.createDirectories(folder.resolve(own.getFileName() + ".half/bin"));
        Files.writeString(folder.resolve("password.half"), "half");

        try (LocalDatabase database = LocalDatabase.start(folder)) {
            assertThat(asked(database, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("cluster.half")).doesNotExist();
    }

    @Test
    void refusesDataOfAnotherVersion() throws Exception {
        Files.createDirectories(folder.resolve("cluster"));
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> LocalDatabase.start(folder))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("server.version_other"));
        assertThatThrownBy(() -> LocalDatabase.start(folder)) // and the folder is free again
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("server.version_other"));
    }

    @Test
    void saysInTheDatabasesOwnWordsWhyItDoesNotStart() throws Exception {
        LocalDatabase.start(folder).close();
        Files.writeString(folder.resolve("cluster/postgresql.conf"), "no_such_setting = 1\n");

        assertThatThrownBy(() -> LocalDatabase.start(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no_such_setting");
    }

    /// The note names a process that is someone else's, and one that is none: neither keeps it from starting.
    @Test
    void startsThoughTheNoteOfAKilledServerIsThere() throws Exception {
        LocalDatabase.start(folder).close();
        for (String number : List.of(Long.toString(ProcessHandle.current().pid()), "99999999", "none")) {
            Files.writeString(
                    folder.resolve("cluster/postmaster.pid"), number + "\n" + folder.resolve("cluster") + "\n");
            try (LocalDatabase database = LocalDatabase.start(folder)) {
                assertThat(asked(database, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void killedWhileItWritesLosesNothingThatWasAcknowledgedAndLeavesNoProcess() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = writer(List.of());
            int acknowledged = readSome(writer, 1 + kill * 37);
            long server = serverProcess();
            kill(writer);
            acknowledged = Math.max(acknowledged, rest(writer));
            gone(server);
            try (LocalDatabase database = LocalDatabase.start(folder);
                    Connection connection = connect(database)) {
                assertThat(Writer.highest(connection)).isGreaterThanOrEqualTo(acknowledged);
            }
        }
    }

    /// Then nobody is there to stop the server: the next start does.
    @Test
    void stopsTheServerThatTwoKilledProcessesLeft() throws Exception {
        Process writer = writer(List.of());
        int acknowledged = readSome(writer, 50);
        long server = serverProcess();
        List<ProcessHandle> guards = writer.children().toList();
        guards.forEach(ProcessHandle::destroyForcibly);
        kill(writer);
        assertThat(guards).isNotEmpty();

        try (LocalDatabase database = LocalDatabase.start(folder);
                Connection connection = connect(database)) {
            assertThat(Writer.highest(connection)).isGreaterThanOrEqualTo(acknowledged);
            assertThat(serverProcess()).isNotEqualTo(server);
        }
        gone(server);
    }

    @Test
    void runsAsAnOrdinaryUserToo() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "Other users are tried by the other tests");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(folder.resolve("own"));
        Files.createSymbolicLink(folder.resolve("own/postgresql-" + Programs.VERSION), programs.resolve("shared"));
        Files.setPosixFilePermissions(folder.resolve("own"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Process writer = writer(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

        assertThat(readSome(writer, 5)).isEqualTo(5);

        long server = serverProcess(folder.resolve("own"));
        assertThat(ProcessHandle.of(server).orElseThrow().info().user()).contains("nobody");
        kill(writer);
        gone(server);
    }

    /// Not by the process itself, which would close what it had said.
    private static void kill(Process process) throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    private Process writer(List<String> as) throws IOException {
        List<String> command = new ArrayList<>(as);
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                as.isEmpty() ? System.getProperty("java.class.path") : readable(),
                Writer.class.getName(),
                folder.resolve(as.isEmpty() ? "" : "own").toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The class path where everyone may read it.
    private String readable() throws IOException {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                path.add(Files.copy(Path.of(entry), folder.resolve(path.size() + ".jar"))
                        .toString());
            } else {
                path.add(entry);
            }
        }
        return String.join(File.pathSeparator, path);
    }

    /// The number that was said last, of so many.
    private static int readSome(Process writer, int count) throws IOException {
        BufferedReader said = writer.inputReader(StandardCharsets.UTF_8);
        int last = 0;
        for (int i = 0; i < count; i++) {
            String line = said.readLine();
            assertThat(line).as("the writer ended early").isNotNull();
            last = Integer.parseInt(line);
        }
        return last;
    }

    private static int rest(Process writer) throws IOException {
        BufferedReader said = writer.inputReader(StandardCharsets.UTF_8);
        int last = 0;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            last = line.isEmpty() ? last : Integer.parseInt(line);
        }
        return last;
    }
}
