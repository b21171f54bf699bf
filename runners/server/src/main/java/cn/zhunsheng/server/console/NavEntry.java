package cn.zhunsheng.server.console;

import java.util.List;

/// A room's place in the frame. `place` orders them as data flows; `key` is the message that names it; `more` are
/// further paths of the room. An entry is shown to those whom the matrix lets open its path. Who signs in arrives at a
/// `landing` that is open to them, else at the first entry.
public record NavEntry(int place, String path, String key, List<String> more, boolean landing) {
    public NavEntry {
        more = List.copyOf(more);
    }

    /// A room whose pages all lie under its path.
    public NavEntry(int place, String path, String key) {
        this(place, path, key, List.of(), false);
    }

    /// The same room as a place to arrive at.
    public NavEntry asLanding() {
        return new NavEntry(place, path, key, more, true);
    }

    /// Whether a page of that path is the room's.
    boolean holds(String asked) {
        return under(path, asked) || more.stream().anyMatch(each -> under(each, asked));
    }

    private static boolean under(String path, String asked) {
        return asked.equals(path) || asked.startsWith(path + "/");
    }
}
