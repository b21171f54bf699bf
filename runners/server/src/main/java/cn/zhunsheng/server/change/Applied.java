package cn.zhunsheng.server.change;

import cn.zhunsheng.library.PackageText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A package with edits in it. `moved` are those whose thing is no longer as it was when they were made.
record Applied(PackageText text, List<Edit> moved) {
    Applied {
        moved = List.copyOf(moved);
    }

    /// What was done already counts as done and not as moved.
    static Applied to(PackageText text, List<Edit> edits) {
        Map<String, List<Edit>> byFile = new LinkedHashMap<>();
        edits.forEach(edit ->
                byFile.computeIfAbsent(edit.file(), file -> new ArrayList<>()).add(edit));
        List<Edit> moved = new ArrayList<>();
        PackageText changed = text;
        for (Map.Entry<String, List<Edit>> each : byFile.entrySet()) {
            changed = changed.with(each.getKey(), file(changed.file(each.getKey()), each.getValue(), moved));
        }
        return new Applied(changed, moved);
    }

    private static String file(String text, List<Edit> edits, List<Edit> moved) {
        if (edits.getFirst().whole()) {
            String now = text;
            for (Edit edit : edits) {
                Map<String, String> held = now.isEmpty() ? Map.of() : Map.of(Edit.TEXT, now);
                if (!held.equals(edit.before()) && !held.equals(edit.after())) {
                    moved.add(edit);
                }
                now = edit.after().getOrDefault(Edit.TEXT, "");
            }
            return now;
        }
        RowTable table = new RowTable(text, first(edits.getFirst()));
        for (Edit edit : edits) {
            Map<String, String> held = table.row(edit.key());
            if (!held.equals(edit.before()) && !held.equals(edit.after())) {
                moved.add(edit);
            }
            table.put(edit.key(), edit.after());
        }
        return table.text();
    }

    /// The column of the key, for a table that is new.
    private static String first(Edit edit) {
        if (edit.file().startsWith("codesets/") || edit.file().startsWith("mappings/")) {
            return "code";
        }
        return edit.file().equals("designations.csv") ? "name" : "id";
    }
}
