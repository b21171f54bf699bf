package cn.zhunsheng.server.database;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of one database and who owns it: a lock that the kernel lifts when the process ends, however it ends.
final class DataFolder implements AutoCloseable {
    static final String CLUSTER = "cluster";
    static final String SECRET = "password";

    private static final String LOCK = "lock";
    private static final String PROGRAMS = "postgresql-";
    private static final String LOG = ".log";
    private static final String HALF = ".half";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// The folder, made when it is not there, as ours alone.
    static DataFolder owned(Path given) throws Refusal, IOException {
        Files.createDirectories(
                given, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path path = given.toRealPath(); // as the system will show it in the arguments of a process
        FileChannel lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!taken(lock)) {
            lock.close();
            throw new Refusal(
                    "server.folder_taken",
                    new Words("另一进程正在使用数据目录 '" + path + "'", "Another process uses the data folder '" + path + "'"),
                    path.toString(),
                    new Words("先停止那个进程，或用 --data 另给目录", "Stop that process first, or give another folder with --data"));
        }
        return new DataFolder(path, lock);
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // by this very process
        }
    }

    Path path() {
        return path;
    }

    /// Where PostgreSQL's programs are unpacked.
    Path programs() {
        return path.resolve(PROGRAMS + Programs.VERSION);
    }

    /// Where the rows are.
    Path cluster() {
        return path.resolve(CLUSTER);
    }

    Path secret() {
        return path.resolve(SECRET);
    }

    Path log(String program) {
        return path.resolve(program + LOG);
    }

    static boolean isPassing(String name) {
        return name.equals(LOCK) || name.startsWith(PROGRAMS) || name.endsWith(LOG) || name.endsWith(HALF);
    }

    /// Removes what an interrupted step left, and all below it; nothing when it is not there.
    static void remove(Path leftover) throws IOException {
        if (!Files.exists(leftover)) {
            return;
        }
        try (Stream<Path> all = Files.walk(leftover)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /// A file of the class path, or null when it has none of that name.
    static @Nullable InputStream resource(String name) {
        return DataFolder.class.getResourceAsStream(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
