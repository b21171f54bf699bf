package cn.zhunsheng.server.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Forces to the disk what is to survive the power going off.
final class Durable {
    private static final int AT_ONCE = 32;

    private Durable() {}

    static void file(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// The names in a folder.
    static void folder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// All files below a folder, and the names in it and in all folders below. Many at once: the file system then
    /// forces them together, and not one after the other.
    static void tree(Path top) throws IOException, InterruptedException {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        try (Stream<Path> all = Files.walk(top)) {
            all.forEach(each -> tasks.add(() -> {
                if (Files.isDirectory(each)) {
                    folder(each);
                } else {
                    file(each);
                }
                return true;
            }));
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Boolean> each : workers.invokeAll(tasks)) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("Not forced to the disk: " + e.getCause(), e);
        }
    }
}
