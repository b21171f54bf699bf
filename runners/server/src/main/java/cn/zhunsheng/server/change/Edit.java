package cn.zhunsheng.server.change;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// One thing changed in a package: a row of a table by its key, or, where the key is empty, the whole text of a file,
/// under the name [#TEXT].
///
/// Cells are those that say something, by column. `before` is empty for what is new, `after` for what goes.
record Edit(String file, String key, Map<String, String> before, Map<String, String> after) {
    static final String TEXT = "text";

    Edit {
        before = said(before);
        after = said(after);
    }

    /// A file's text; empty where there is none.
    static Edit text(String file, String before, String after) {
        return new Edit(file, "", Map.of(TEXT, before), Map.of(TEXT, after));
    }

    private static Map<String, String> said(Map<String, String> cells) {
        Map<String, String> said = new TreeMap<>(cells);
        said.values().removeIf(String::isEmpty);
        return Collections.unmodifiableMap(said);
    }

    boolean changes() {
        return !before.equals(after);
    }

    boolean whole() {
        return key.isEmpty();
    }

    /// The same upon what is there now.
    Edit upon(Map<String, String> now, Map<String, String> merged) {
        return new Edit(file, key, now, merged);
    }
}
