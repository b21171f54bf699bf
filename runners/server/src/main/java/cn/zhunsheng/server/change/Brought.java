package cn.zhunsheng.server.change;

import java.nio.file.Path;
import java.util.Map;

/// A table that somebody brought in a form: its fields, and where it lies for the moment; `name` is what the file is
/// called.
record Brought(Map<String, String> fields, String name, Path file) {
    Brought {
        fields = Map.copyOf(fields);
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
