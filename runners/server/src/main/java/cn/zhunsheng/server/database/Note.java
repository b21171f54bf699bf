package cn.zhunsheng.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/// What PostgreSQL writes of itself beside its data, line by line.
record Note(List<String> lines) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    Note {
        lines = List.copyOf(lines);
    }

    /// The note as it is now; without lines where there is none.
    static Note read(Path file) throws IOException {
        try {
            return new Note(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            return new Note(List.of());
        }
    }

    /// Whether it takes connections.
    boolean ready() {
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /// Where it listens, once it is ready.
    OptionalInt port() {
        String port = ready() ? lines.get(PORT_LINE).strip() : "";
        return port.matches("\\d{1,5}") ? OptionalInt.of(Integer.parseInt(port)) : OptionalInt.empty();
    }
}
