package cn.zhunsheng.server.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A file or folder of ours alone that is made beside its place and moved there whole. A lock tells a draft at work
/// from one that a killed process left: those are swept away by the next draft in the same folder.
final class Draft implements AutoCloseable {
    private static final String PREFIX = ".zs-draft-";
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final Path target;
    private final FileChannel lock;
    private final Thread ifStopped;
    private boolean kept;

    private Draft(Path path, Path target) throws IOException {
        this.path = path;
        this.target = target;
        this.lock = FileChannel.open(lockOf(path), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!taken(lock)) {
            throw new IOException("Another process holds " + path);
        }
        this.ifStopped = new Thread(this::removeQuietly);
        Runtime.getRuntime().addShutdownHook(ifStopped);
    }

    static Draft file(Path target) throws IOException {
        Path around = swept(target);
        return new Draft(Files.createTempFile(around, PREFIX, "", OWN_FILE), target);
    }

    /// Its lock is its file `lock`, as of every folder of data.
    static Draft folder(Path target) throws IOException {
        Path around = swept(target);
        return new Draft(Files.createTempDirectory(around, PREFIX, OWN_FOLDER), target);
    }

    Path path() {
        return path;
    }

    private static Path lockOf(Path draft) {
        return Files.isDirectory(draft) ? draft.resolve("lock") : draft;
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // by this very process
        }
    }

    /// The folder around a target, without what killed processes left in it.
    private static Path swept(Path target) throws IOException {
        Path around = target.toAbsolutePath().resolveSibling("");
        List<Path> drafts;
        try (Stream<Path> all = Files.list(around)) {
            drafts = all.filter(each -> each.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path each : drafts) {
            if (isLeft(each)) {
                remove(each);
            }
        }
        return around;
    }

    private static boolean isLeft(Path draft) throws IOException {
        try (FileChannel channel =
                FileChannel.open(lockOf(draft), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return taken(channel);
        } catch (AccessDeniedException | NoSuchFileException e) {
            return false; // another user's, or just finished
        }
    }

    private static void remove(Path draft) throws IOException {
        try (Stream<Path> all = Files.walk(draft)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void removeQuietly() {
        try {
            remove(path);
        } catch (IOException | UncheckedIOException e) {
            return; // the next draft sweeps it away
        }
    }

    /// For the bytes of a file. To close it keeps the lock, which would go with any channel that is closed.
    OutputStream stream() {
        return new FilterOutputStream(Channels.newOutputStream(lock)) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /// Moves it to its place, durably; there may be an empty folder in the place of a folder.
    void keep() throws IOException, InterruptedException {
        if (Files.isDirectory(path)) {
            Durable.tree(path);
        } else {
            lock.force(true);
        }
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        kept = true;
        Durable.folder(target.toAbsolutePath().resolveSibling(""));
    }

    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(ifStopped);
        if (!kept) {
            remove(path);
        }
        lock.close();
    }
}
