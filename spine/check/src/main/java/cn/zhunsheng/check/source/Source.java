package cn.zhunsheng.check.source;

import cn.zhunsheng.check.scan.ChannelBytes;
import cn.zhunsheng.check.scan.RowFeed;
import cn.zhunsheng.dictionary.Words;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// Where rows come from. `name` is what reports call it: a base name, never a
/// path nor an address.
public sealed interface Source {
    String name();

    /// A file; it is mapped, and can be read again.
    record File(Path path) implements Source {
        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }
    }

    /// A table whose rows somebody else reads, with its columns' names and what was decided for the user; read once,
    /// and
    /// closed when it was read.
    record Table(String name, List<String> columns, RowFeed feed, List<Words> notes) implements Source {
        public Table {
            columns = List.copyOf(columns);
            notes = List.copyOf(notes);
        }
    }

    /// Bytes that only their holder can give, such as those of a file kept encrypted. They are read like a file's, and
    /// never written anywhere. `size` counts what the channel gives.
    record Held(String name, long size, ChannelBytes.Opener opener) implements Source {}

    /// A stream, read once; its length is not known.
    record Stream(String name, InputStream in) implements Source {}
}
