package cn.zhunsheng.server.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/// Forces to the disk what is to survive the power going off.
final class Durable {
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

    /// The names in a folder and in all below it.
    static void folders(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                folder(each);
            }
        }
    }
}
