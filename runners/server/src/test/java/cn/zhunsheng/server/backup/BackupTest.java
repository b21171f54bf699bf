package cn.zhunsheng.server.backup;

import static cn.zhunsheng.server.backup.Platform.asked;
import static cn.zhunsheng.server.backup.Platform.tell;
import static cn.zhunsheng.server.backup.Platform.zs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.ledger.Ledger;
import cn.zhunsheng.ledger.SigningKey;
import cn.zhunsheng.server.database.LocalDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of a real database, restored into empty folders and started there.
class BackupTest {
    private static final String TABLE = """
            create table resident (id int primary key, name text not null, district int not null);
            create index on resident (district);
            insert into resident select i, '姓名' || i, i % 97 from generate_series(1, 20000) i;
            create table district (id int primary key, residents int not null);
            insert into district select district, count(*) from resident group by district;
            alter table resident add foreign key (district) references district;
            create sequence number start 42;
            select nextval('number');
            """;

    private static final String EVERY_ROW = """
            select md5(string_agg(r::text, '|' order by id)) || count(*) from resident r
            """;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private Path data;
    private Path key;
    private Path file;

    @BeforeAll
    static void unpack() throws Exception {
        LocalDatabase.start(shared).close();
    }

    @BeforeEach
    void place() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        Platform.link(data, Platform.programs(shared));
        key = folder.resolve("key");
        zs("backup", "--new-key", key);
        Files.createDirectory(folder.resolve("backups"));
        file = folder.resolve("backups/monday.zsb");
    }

    private Path restored(String name) throws IOException {
        Path target = folder.resolve(name);
        Platform.Said said = zs("restore", "--from", file, "--data", target, "--key-file", key, "--lang", "en");
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        Platform.link(target, Platform.programs(shared));
        return target;
    }

    private void backUp() {
        Platform.Said said = zs("backup", "--data", data, "--to", file, "--key-file", key, "--lang", "en");
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
    }

    @Test
    void quietDatabaseComesBackAsItWas() throws Exception {
        String before;
        try (LocalDatabase database = LocalDatabase.start(data)) {
            tell(database, TABLE);
            before = asked(database, EVERY_ROW);
            backUp();
            assertThat(asked(database, "select count(*) from pg_replication_slots"))
                    .isEqualTo("0");
        }
        try (LocalDatabase database = LocalDatabase.start(restored("restored"))) {
            assertThat(asked(database, EVERY_ROW)).isEqualTo(before);
            assertThat(asked(database, "show data_checksums")).isEqualTo("on");
            assertThat(asked(database, "select checksum_failures from pg_stat_database where datname = 'postgres'"))
                    .isEqualTo("0");
            assertThat(asked(database, "select sum(residents) from district")).isEqualTo("20000");
            assertThat(asked(database, "select nextval('number') between 43 and 100"))
                    .isEqualTo("t");
        }
    }

    @Test
    void databaseThatDoesNotRunIsBackedUpAndStoppedAgain() throws Exception {
        try (LocalDatabase database = LocalDatabase.start(data)) {
            tell(database, TABLE);
        }
        backUp();
        assertThat(data.resolve("cluster/postmaster.pid")).doesNotExist();
        try (LocalDatabase database = LocalDatabase.start(data)) {
            assertThat(asked(database, "select count(*) from resident")).isEqualTo("20000");
        }
        try (LocalDatabase database = LocalDatabase.start(restored("restored"))) {
            assertThat(asked(database, "select count(*) from resident")).isEqualTo("20000");
        }
    }

    @Test
    void rowsAcknowledgedBeforeTheBackupBeganAreThereAndNoneIsLackingBetween() throws Exception {
        try (LocalDatabase database = LocalDatabase.start(data)) {
            tell(database, Writers.TABLES);
            long before;
            try (Writers writers = Writers.started(database, 2)) {
                writers.awaitAcknowledged(200);
                before = writers.acknowledged();
                backUp();
                writers.awaitAcknowledged(writers.acknowledged() + 20); // they were not held up for good
            }
            assertThat(before).isGreaterThanOrEqualTo(200);
            try (LocalDatabase other = LocalDatabase.start(restored("restored"))) {
                assertThat(Long.parseLong(asked(other, "select count(*) from written")))
                        .isGreaterThanOrEqualTo(before);
                assertThat(asked(other, Writers.GAPS)).isEqualTo("0");
                assertThat(asked(other, Writers.LONELY)).isEqualTo("0");
                assertThat(asked(other, Writers.DIFFERENCE)).isEqualTo("0");
            }
        }
    }

    @Test
    void cutIsTakenWhileNobodyCarriesRowsIntoFiles() throws Exception {
        try (LocalDatabase database = LocalDatabase.start(data);
                Connection relay = Platform.connect(database);
                Statement statement = relay.createStatement();
                Session session = Session.begun(database.address())) {
            statement.execute("select pg_advisory_lock(" + LocalDatabase.CARRYING + ")");
            AtomicBoolean taken = new AtomicBoolean();
            FutureTask<Session.End> end = new FutureTask<>(() -> session.end(() -> taken.set(isHeld(database))));
            Thread.ofPlatform().start(end);
            while (!asked(database, "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                    .equals("1")) {
                assertThat(end.isDone()).as("it did not wait").isFalse();
            }
            assertThat(taken).isFalse();

            statement.execute("select pg_advisory_unlock(" + LocalDatabase.CARRYING + ")");

            assertThat(new String(end.get().label(), UTF_8)).contains("LABEL: zhunsheng");
            assertThat(taken).isTrue();
            assertThat(isHeld(database)).isFalse();
        }
    }

    private static boolean isHeld(LocalDatabase database) {
        try {
            return asked(database, "select count(*) from pg_locks where locktype = 'advisory' and granted")
                    .equals("1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void filesBesideTheDatabaseComeBackAndWhatIsOfTheMomentDoesNot() throws Exception {
        try (LocalDatabase database = LocalDatabase.start(data)) {
            Files.createDirectories(data.resolve("vault/2026/empty"));
            Files.write(data.resolve("vault/2026/人口.csv.enc"), new byte[300_000]);
            Files.writeString(data.resolve("vault/2026/half.part"), "half");
            Files.writeString(data.resolve("secret"), "secret");
            Files.setPosixFilePermissions(data.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
            Files.createDirectories(folder.resolve("disk"));
            Files.writeString(folder.resolve("disk/file"), "on another disk");
            Files.createSymbolicLink(data.resolve("linked"), folder.resolve("disk"));
            Files.writeString(data.resolve("start.aot"), "cache");
            Files.createDirectory(data.resolve("cluster.half"));
            backUp();
            assertThat(database.running()).isTrue();
        }
        Path target = folder.resolve("restored");
        zs("restore", "--from", file, "--data", target, "--key-file", key);

        assertThat(Platform.names(target)).containsExactly("cluster", "linked", "lock", "password", "secret", "vault");
        assertThat(Files.readAllBytes(target.resolve("vault/2026/人口.csv.enc"))).isEqualTo(new byte[300_000]);
        assertThat(Platform.names(target.resolve("vault/2026"))).containsExactlyInAnyOrder("empty", "人口.csv.enc");
        assertThat(target.resolve("linked/file")).hasContent("on another disk");
        assertThat(target.resolve("secret")).hasContent("secret");
        for (String secret : List.of("secret", "password")) {
            assertThat(Files.getPosixFilePermissions(target.resolve(secret)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(target.resolve("cluster/postmaster.pid")).doesNotExist();
        assertThat(Platform.names(folder.resolve("backups"))).containsExactly("monday.zsb");
    }

    /// Entries go from a table into a log while the backup is made: afterwards every one of the restored table is in
    /// the
    /// restored log or is still to go there, and nothing is in the log that the table does not know.
    @Test
    void logAndDatabaseAgreeAfterARestore() throws Exception {
        Path log = data.resolve("ledger/audit");
        Ledger.create(
                log,
                "example.gov.cn/audit",
                List.of(SigningKey.draw("example.gov.cn/audit", SigningKey.Kind.ED25519, new SecureRandom())));
        try (LocalDatabase database = LocalDatabase.start(data);
                Ledger ledger = Ledger.open(log, new SecureRandom())) {
            tell(database, Relay.TABLE);
            try (Relay relay = Relay.started(database, ledger)) {
                relay.awaitCarried(300);
                backUp();
                relay.awaitCarried(ledger.size() + 50);
            }
        }
        Path restored = restored("restored");
        try (LocalDatabase database = LocalDatabase.start(restored);
                Ledger ledger = Ledger.open(restored.resolve("ledger/audit"), new SecureRandom())) {
            long positions = Long.parseLong(asked(database, "select coalesce(max(position) + 1, 0) from outbox"));
            assertThat(ledger.size()).isGreaterThanOrEqualTo(300).isLessThanOrEqualTo(positions);
            tell(database, "insert into outbox (entry) values ('\\x00')");
            Relay.carryOn(database, ledger);
            assertThat(Long.toString(ledger.size())).isEqualTo(asked(database, "select count(*) from outbox"));
        }
    }

    @Test
    void backupsThatWereMadeOneAfterTheOtherBothOpen() throws Exception {
        try (LocalDatabase database = LocalDatabase.start(data)) {
            tell(database, TABLE);
            backUp();
            file = folder.resolve("backups/tuesday.zsb");
            backUp();
        }
        for (String name : List.of("monday.zsb", "tuesday.zsb")) {
            Platform.Said said = zs(
                    "restore",
                    "--verify-only",
                    "--from",
                    folder.resolve("backups/" + name),
                    "--key-file",
                    key,
                    "--lang",
                    "en");
            assertThat(said.out())
                    .contains("Sound: ")
                    .contains("made at 2026-11-26T04:00:00Z by 0.1.0, PostgreSQL " + LocalDatabase.version());
        }
    }

    @Test
    void versionOfTheProgramIsThatOfTheBuild() throws Exception {
        assertThat(Files.readString(Path.of("pom.xml"), UTF_8))
                .contains("<artifactId>zhunsheng</artifactId>\n    <version>" + Backups.PROGRAM + "</version>");
    }
}
