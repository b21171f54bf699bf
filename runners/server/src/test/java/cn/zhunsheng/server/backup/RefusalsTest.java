package cn.zhunsheng.server.backup;

import static cn.zhunsheng.server.backup.Platform.tell;
import static cn.zhunsheng.server.backup.Platform.zs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.zhunsheng.server.database.LocalDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be backed up or restored, and what a killed backup leaves. One small database for all.
class RefusalsTest {
    private static final int HEAD_LINE = 36;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path data;
    private static Path key;
    private static Path file;

    @BeforeAll
    static void backUp() throws Exception {
        data = shared.resolve("data");
        LocalDatabase.start(data).close();
        key = shared.resolve("key");
        assertThat(zs("backup", "--new-key", key).exit()).isZero();
        Files.createDirectory(shared.resolve("backups"));
        file = shared.resolve("backups/monday.zsb");
        assertThat(zs("backup", "--data", data, "--to", file, "--key-file", key).exit())
                .isZero();
    }

    private Platform.Said restore(Path from) {
        return zs("restore", "--from", from, "--data", folder.resolve("restored"), "--key-file", key);
    }

    private Path bytes(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("altered.zsb"), bytes);
    }

    private void refusesAsAltered(byte[] bytes, String where) throws IOException {
        Platform.Said said = restore(bytes(bytes));
        assertThat(said.exit()).as(where).isEqualTo(2);
        assertThat(said.code()).as(where).isEqualTo("restore.file_altered");
        assertThat(Platform.names(folder)).as(where).containsExactly("altered.zsb");
    }

    @Test
    void fileThatIsCutOffIsRefusedAndNothingIsMade() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        List<Integer> lengths = List.of(
                HEAD_LINE,
                HEAD_LINE + 1,
                HEAD_LINE + 40,
                HEAD_LINE + 41,
                100,
                1 << 20,
                (1 << 20) + HEAD_LINE,
                2 << 20,
                whole.length / 2,
                whole.length - 17,
                whole.length - 16,
                whole.length - 1);
        for (int length : lengths) {
            refusesAsAltered(Arrays.copyOf(whole, length), "cut to " + length + " of " + whole.length);
        }
    }

    @Test
    void bitThatIsTurnedIsFoundWhereverItIs() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int step = 0; step < 24; step++) {
            int place = step < 4
                    ? HEAD_LINE + step * 13
                    : (int) (HEAD_LINE + (long) (whole.length - HEAD_LINE - 1) * (step - 3) / 20);
            byte[] altered = whole.clone();
            altered[place] ^= (byte) (1 << step % 8);
            refusesAsAltered(altered, "bit at " + place + " of " + whole.length);
        }
    }

    @Test
    void bytesBehindTheEndAreFound() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        refusesAsAltered(Arrays.copyOf(whole, whole.length + 1), "one more");
        refusesAsAltered(Arrays.copyOf(whole, whole.length + (1 << 20)), "a segment more");
    }

    @Test
    void everyByteOfTheFirstLineCounts() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int place = 0; place < HEAD_LINE; place++) {
            byte[] altered = whole.clone();
            altered[place] ^= 1;
            Platform.Said said = restore(bytes(altered));
            assertThat(said.exit()).as("byte " + place).isEqualTo(2);
            assertThat(said.code()).startsWith("restore.");
        }
        assertThat(whole[HEAD_LINE - 1]).isEqualTo((byte) '\n');
    }

    @Test
    void anotherKeyIsToldFromAnAlteredFile() throws Exception {
        Path other = folder.resolve("other");
        zs("backup", "--new-key", other);

        Platform.Said said = zs("restore", "--from", file, "--data", folder.resolve("restored"), "--key-file", other);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.code()).isEqualTo("restore.key_other");
        assertThat(said.err())
                .contains(BackupKey.read(key).number(), BackupKey.read(other).number());
        assertThat(folder.resolve("restored")).doesNotExist();
    }

    @Test
    void filesThatAreNoBackupAreNamedAsSuch() throws Exception {
        assertThat(restore(Files.writeString(folder.resolve("text"), "no backup\n"))
                        .code())
                .isEqualTo("restore.form_unknown");
        assertThat(restore(Files.createFile(folder.resolve("empty"))).code()).isEqualTo("restore.form_unknown");
        assertThat(restore(Files.writeString(folder.resolve("newer"), "zhunsheng-backup 2 other\n"))
                        .code())
                .isEqualTo("restore.form_newer");
        assertThat(restore(folder.resolve("none")).code()).isEqualTo("restore.file_absent");
    }

    @Test
    void nothingIsRestoredOverWhatIsThere() throws Exception {
        Path target = Files.createDirectory(folder.resolve("restored"));
        Path kept = Files.writeString(target.resolve("kept"), "kept");

        assertThat(restore(file).code()).isEqualTo("restore.folder_taken");
        assertThat(Platform.names(target)).containsExactly("kept");

        Files.delete(kept);
        assertThat(restore(file).exit()).isZero();
        assertThat(target.resolve("cluster/PG_VERSION")).hasContent("18\n");

        assertThat(restore(file).code()).isEqualTo("restore.folder_taken");
    }

    /// Memory is a disk of its own on every Linux.
    @Test
    void mountedFolderIsRefusedBeforeAnythingIsRead() {
        assumeTrue(Files.isDirectory(Path.of("/dev/shm")), "There is no /dev/shm");

        assertThat(zs("restore", "--from", file, "--data", "/dev/shm", "--key-file", key)
                        .code())
                .isEqualTo("restore.folder_mounted");
    }

    @Test
    void draftsAtWorkAreLeftAlone() throws Exception {
        Path target = folder.resolve("one.zsb");
        try (Draft draft = Draft.file(target);
                Draft other = Draft.folder(folder.resolve("two"))) {
            assertThat(draft.path()).exists();
            assertThat(other.path()).exists();
            draft.stream().write(1);
            draft.keep();
            assertThat(Platform.names(folder)).hasSize(2).contains("one.zsb");
        }
        assertThat(Platform.names(folder)).containsExactly("one.zsb");
    }

    @Test
    void verifyingWritesNothing() throws Exception {
        Platform.Said said = zs("restore", "--from", file, "--key-file", key, "--verify-only");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("完好：", "PostgreSQL " + LocalDatabase.version());
        assertThat(Platform.names(folder)).isEmpty();
    }

    @Test
    void backupIsNotWrittenWhereItMustNotLie() throws Exception {
        assertThat(zs("backup", "--data", data, "--to", file, "--key-file", key).code())
                .isEqualTo("backup.file_taken");
        assertThat(zs("backup", "--data", data, "--to", data.resolve("own.zsb"), "--key-file", key)
                        .code())
                .isEqualTo("backup.file_inside");
        assertThat(zs("backup", "--data", data, "--to", folder.resolve("none/own.zsb"), "--key-file", key)
                        .code())
                .isEqualTo("backup.folder_absent");
        assertThat(zs("backup", "--data", folder, "--to", folder.resolve("own.zsb"), "--key-file", key)
                        .code())
                .isEqualTo("backup.data_absent");
        assertThat(Platform.names(folder)).isEmpty();
    }

    @Test
    void keyIsTakenInBothSpellingsAndFromItsOwnerAlone() throws Exception {
        byte[] secret = Base64.getDecoder().decode(Files.readString(key).strip());
        Path hex = own("hex", HexFormat.of().formatHex(secret));
        assertThat(BackupKey.read(hex).number()).isEqualTo(BackupKey.read(key).number());
        assertThat(BackupKey.read(key))
                .hasToString("BackupKey " + BackupKey.read(key).number());

        Files.setPosixFilePermissions(hex, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(keyed(hex).code()).isEqualTo("backup.key_exposed");
        Files.setPosixFilePermissions(hex, PosixFilePermissions.fromString("rw----r--"));
        assertThat(keyed(hex).code()).isEqualTo("backup.key_exposed");
        for (String wrong : List.of("", "word", "AAAA", "zz".repeat(32))) {
            assertThat(keyed(own("wrong", wrong)).code()).isEqualTo("backup.key_unreadable");
        }
        assertThat(keyed(folder.resolve("none")).code()).isEqualTo("backup.key_absent");
    }

    private Path own(String name, String text) throws IOException {
        Path written = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        return written;
    }

    private Platform.Said keyed(Path with) {
        return zs("restore", "--from", file, "--verify-only", "--key-file", with);
    }

    @Test
    void keyIsNeverOverwritten() throws Exception {
        String before = Files.readString(key);

        assertThat(zs("backup", "--new-key", key).code()).isEqualTo("backup.key_taken");

        assertThat(Files.readString(key)).isEqualTo(before);
        assertThat(Files.getPosixFilePermissions(key)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--to x", "--data x --to y", "--data", "--unknown", "--data x --to y --key-file z more"})
    void argumentsThatAreUnclearAreRefused(String arguments) {
        Platform.Said said = zs("backup", (Object[]) arguments.split(" ", 0));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.code()).isEqualTo("cli.arguments_unclear");
        assertThat(said.err()).contains("原因  ", "办法  ");
    }

    @Test
    void helpIsGivenInBothLanguages() {
        assertThat(zs("backup", "--help").out()).contains("--new-key KEY", "密钥");
        assertThat(zs("restore", "--help", "--lang", "en").out()).contains("--verify-only", "what zs backup wrote");
        assertThat(zs("restore", "--lang=en", "--verify-only").err()).contains("what   --from is not given");
    }

    @Test
    void databaseThatIsNotReadyIsSaidToBe() throws Exception {
        Path other = Files.createDirectories(folder.resolve("data"));
        Platform.link(other, Platform.programs(data));
        try (LocalDatabase database = LocalDatabase.start(other)) {
            Path note = other.resolve("cluster/postmaster.pid");
            String whole = Files.readString(note);
            Files.writeString(note, whole.replaceFirst("ready *\n$", "starting\n"));

            assertThat(zs("backup", "--data", other, "--to", folder.resolve("b.zsb"), "--key-file", key)
                            .code())
                    .isEqualTo("server.database_unready");
            Files.writeString(note, whole);
            tell(database, "select 1");
        }
    }

    @Test
    void tablespacesElsewhereAreRefused() throws Exception {
        Path other = Files.createDirectories(folder.resolve("data"));
        Path place = Files.createDirectories(folder.resolve("place"));
        Platform.link(other, Platform.programs(data));
        try (LocalDatabase database = LocalDatabase.start(other)) {
            tell(database, "create tablespace elsewhere location '" + place + "'");

            Platform.Said said = zs("backup", "--data", other, "--to", folder.resolve("b.zsb"), "--key-file", key);

            assertThat(said.code()).isEqualTo("backup.tablespace_outside");
            assertThat(said.err()).contains("elsewhere");
            assertThat(Platform.names(folder)).containsExactly("data", "place");
        }
    }

    /// Killed as soon as the draft is there; the next backup takes the draft away.
    @Test
    void killedBackupLeavesNoFileAndTheNextOneSweeps() throws Exception {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        data.toString(),
                        backups.resolve("killed.zsb").toString(),
                        key.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        try (WatchService watch = backups.getFileSystem().newWatchService()) {
            backups.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (Platform.names(backups).isEmpty()) {
                assertThat(process.isAlive()).as("it ended before it wrote").isTrue();
                watch.poll(1, TimeUnit.SECONDS);
            }
        }
        process.toHandle().destroyForcibly();
        process.waitFor();

        assertThat(Platform.names(backups)).hasSize(1).allMatch(name -> name.startsWith(".zs-draft-"));
        assertThat(zs("backup", "--data", data, "--to", backups.resolve("next.zsb"), "--key-file", key)
                        .err())
                .isEmpty();
        assertThat(Platform.names(backups)).containsExactly("next.zsb");
        assertThat(restore(backups.resolve("next.zsb")).exit()).isZero();
    }

    /// The command in a process of its own.
    static final class Killed {
        private Killed() {}

        static void main(String[] arguments) {
            System.exit(Backups.run(
                    "backup",
                    new String[] {"--data", arguments[0], "--to", arguments[1], "--key-file", arguments[2]},
                    System.out,
                    System.err));
        }
    }
}
