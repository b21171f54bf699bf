package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.FoldedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The codes of one set beside those of another, drafted for a person: the same code where it also means the same, else
/// the only code of the same name. What is neither is open.
///
/// A code alone is no evidence: two sets conflict because one code means two things.
record CodePairs(List<Pair> pairs) {
    CodePairs {
        pairs = List.copyOf(pairs);
    }

    /// `to` is empty while it is open; `same` is what the other set means by the same code, where it has it.
    record Pair(Code code, Optional<Code> to, Optional<Code> same) {
        boolean alike() {
            return to.isPresent() && to.get().code().equals(code.code());
        }

        String note() {
            return to.map(other -> code.name() + " → " + other.name())
                    .orElseGet(() -> code.name() + "：待定"
                            + same.map(other -> "；那边的 " + other.code() + " 是“" + other.name() + "”")
                                    .orElse(""));
        }
    }

    static CodePairs of(CodeSet from, CodeSet to) {
        Map<String, Code> byCode = new HashMap<>();
        Map<String, List<Code>> byName = new HashMap<>();
        for (Code code : to.codes()) {
            byCode.put(code.code(), code);
            byName.computeIfAbsent(name(code), each -> new ArrayList<>()).add(code);
        }
        List<Pair> pairs = new ArrayList<>();
        for (Code code : from.codes()) {
            @Nullable Code same = byCode.get(code.code());
            List<Code> named = byName.getOrDefault(name(code), List.of());
            Optional<Code> counterpart = same != null && name(same).equals(name(code))
                    ? Optional.of(same)
                    : named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
            pairs.add(new Pair(code, counterpart, Optional.ofNullable(same)));
        }
        return new CodePairs(pairs);
    }

    private static String name(Code code) {
        return FoldedName.bare(code.name());
    }

    int open() {
        return (int) pairs.stream().filter(pair -> pair.to().isEmpty()).count();
    }

    /// Those whose code differs or is open: the others need no mapping.
    CodePairs differing() {
        return new CodePairs(pairs.stream().filter(pair -> !pair.alike()).toList());
    }

    /// As the form of a mapping has them.
    String csv() {
        RowTable table = new RowTable(String.join(",", MappingForm.COLUMNS) + "\n", "code");
        for (Pair pair : pairs) {
            Map<String, String> cells = new LinkedHashMap<>();
            pair.to().ifPresent(to -> cells.put("to", to.code()));
            cells.put("note", pair.note());
            table.put(pair.code().code(), cells);
        }
        return table.text();
    }
}
