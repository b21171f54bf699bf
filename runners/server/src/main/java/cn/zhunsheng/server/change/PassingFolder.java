package cn.zhunsheng.server.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder for what somebody brings, gone with all that is in it once it is closed.
record PassingFolder(Path path) implements AutoCloseable {
    static PassingFolder make() throws IOException {
        return new PassingFolder(Files.createTempDirectory("zhunsheng-table"));
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(path)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(path);
    }
}
