package cn.zhunsheng.match.values;

import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.values.CodeMeant.Meant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The values of one column that should hold codes and does not: counted, up to [#MOST] different ones. One thread owns
/// it.
final class RawColumn {
    static final int MOST = 2_000;
    private static final int LONGEST = 100;

    private final String column;
    private final Words element;
    private final Held<CodeSet> set;
    private final CodeMeant meant;
    private final Map<String, Long> raws = new TreeMap<>();
    private long present;
    private long others;

    /// A raw value and the code proposed for it.
    record Proposed(String raw, String code, String name, long count, Words because) {}

    RawColumn(String column, Words element, Held<CodeSet> set, LocalDate day) {
        this.column = column;
        this.element = element;
        this.set = set;
        this.meant = new CodeMeant(set.value(), day);
    }

    void add(String value) {
        if (value.isBlank() || value.equals("NULL") || value.equals("\\N")) {
            return;
        }
        present++;
        if (meant.isCode(value)) {
            return;
        }
        boolean room = value.length() <= LONGEST && (raws.containsKey(value) || raws.size() < MOST);
        if (room) {
            raws.merge(value, 1L, Long::sum);
        } else {
            others++;
        }
    }

    /// Most frequent first, then by value.
    List<Proposed> proposed() {
        List<Proposed> proposed = new ArrayList<>();
        raws.forEach((raw, count) ->
                meant.of(raw).ifPresent(m -> proposed.add(new Proposed(raw, m.code(), name(m), count, m.because()))));
        proposed.sort(Comparator.comparingLong((Proposed p) -> -p.count()));
        return proposed;
    }

    private String name(Meant code) {
        return set.value().find(code.code()).map(c -> c.name()).orElse("");
    }

    /// How many values are no code and have none proposed. They are counted and never shown: they may be anything.
    long left() {
        long left = others;
        for (Map.Entry<String, Long> raw : raws.entrySet()) {
            Optional<Meant> code = meant.of(raw.getKey());
            left += code.isPresent() ? 0 : raw.getValue();
        }
        return left;
    }

    /// How many values are no code.
    long uncoded() {
        return others + raws.values().stream().mapToLong(Long::longValue).sum();
    }

    long present() {
        return present;
    }

    String column() {
        return column;
    }

    Words element() {
        return element;
    }

    Held<CodeSet> set() {
        return set;
    }
}
