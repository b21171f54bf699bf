package cn.zhunsheng.dictionary.intake;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was understood of a table: `rows` by key, in the order given, each with its cells by column; `notes` say what
/// was understood otherwise than it was written, or assumed. With a problem among them the rows are not to be used.
public record Taken(Map<String, Map<String, String>> rows, List<Problem> problems, List<Words> notes) {
    public Taken {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        rows.forEach((key, cells) -> copy.put(key, Collections.unmodifiableMap(new LinkedHashMap<>(cells))));
        rows = Collections.unmodifiableMap(copy);
        problems = List.copyOf(problems);
        notes = List.copyOf(new ArrayList<>(notes));
    }
}
