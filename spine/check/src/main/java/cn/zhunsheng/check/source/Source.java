package cn.zhunsheng.check.source;

import java.io.InputStream;
import java.nio.file.Path;

/// Where rows come from. `name` is what reports call it: a base name, never a path.
public sealed interface Source {
    String name();

    /// A file; it is mapped, and can be read again.
    record File(Path path) implements Source {
        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }
    }

    /// A stream, read once; its length is not known.
    record Stream(String name, InputStream in) implements Source {}
}
