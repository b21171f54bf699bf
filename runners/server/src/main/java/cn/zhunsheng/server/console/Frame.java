package cn.zhunsheng.server.console;

import cn.zhunsheng.server.access.Matrix;
import cn.zhunsheng.server.access.Visitor;
import java.util.List;
import java.util.Optional;

/// What stands around every page: who reads, in which language, where they may go.
///
/// `path` is of the page shown; `csrf` is to be a hidden field `_csrf` of every form that is posted; `notice` is what
/// the
/// last action achieved, empty mostly.
public record Frame(
        Speech speech,
        Taste taste,
        Optional<Visitor> visitor,
        List<NavEntry> entries,
        String path,
        String csrf,
        Optional<String> notice,
        boolean demo,
        Matrix matrix,
        Optional<Finder> finder) {
    public Frame {
        entries = List.copyOf(entries);
    }

    /// Words in the reader's language, see [Speech#say].
    public String say(String key, Object... values) {
        return speech.say(key, values);
    }

    /// Whether the reader may call this endpoint: what one may not do is not offered.
    public boolean may(String method, String to) {
        return visitor.filter(v -> matrix.allows(method, to, v.roles())).isPresent();
    }

    boolean present(NavEntry entry) {
        return entry.holds(path);
    }

    /// The classes and attributes of the root element follow from these two.
    String theme() {
        return taste.dark() ? "dark" : "light";
    }

    String size() {
        return taste.large() ? "large" : "normal";
    }
}
