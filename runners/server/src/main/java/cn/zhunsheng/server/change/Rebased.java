package cn.zhunsheng.server.change;

import cn.zhunsheng.library.PackageText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Edits of rows, put upon a package that has changed since.
final class Rebased {
    private Rebased() {}

    /// Those that change nothing any more are left out.
    static List<Edit> upon(PackageText text, List<Edit> edits) {
        Map<String, RowTable> tables = new HashMap<>();
        List<Edit> upon = new ArrayList<>();
        for (Edit edit : edits) {
            RowTable table = tables.computeIfAbsent(edit.file(), file -> new RowTable(text.file(file), "id"));
            Map<String, String> now = edit.whole() ? whole(text.file(edit.file())) : table.row(edit.key());
            Map<String, String> merged = edit.after().isEmpty()
                    ? Map.of()
                    : Merged.of(edit.before(), now, edit.after()).values();
            upon.add(edit.upon(now, merged));
        }
        return upon.stream().filter(Edit::changes).toList();
    }

    private static Map<String, String> whole(String text) {
        return text.isEmpty() ? Map.of() : Map.of(Edit.TEXT, text);
    }
}
