package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Held;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The codes of one set, to be looked up by code, by parent and by what their names hold.
final class CodeTable {
    private final Held<CodeSet> set;
    private final Map<String, Code> byCode = new LinkedHashMap<>();
    private final Map<String, List<Code>> children = new HashMap<>();
    /// Code, name and English name, folded, in the order of the codes.
    private final List<String> texts = new ArrayList<>();

    CodeTable(Held<CodeSet> set) {
        this.set = set;
        for (Code code : set.value().codes()) {
            byCode.put(code.code(), code);
            children.computeIfAbsent(code.parent(), parent -> new ArrayList<>()).add(code);
            texts.add(code.code() + "\n" + FoldedName.bare(code.name()) + "\n" + FoldedName.bare(code.nameEn()));
        }
    }

    Held<CodeSet> set() {
        return set;
    }

    int size() {
        return byCode.size();
    }

    /// Whether some codes stand under others.
    boolean hierarchical() {
        return children.size() > 1;
    }

    Optional<Code> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The codes right under this one, those without a parent for the empty code.
    List<Code> under(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /// The codes above this one, the topmost first; the code itself is the last.
    List<Code> path(String code) {
        Set<Code> path = new LinkedHashSet<>();
        Optional<Code> at = find(code);
        while (at.isPresent() && path.add(at.get())) {
            at = find(at.get().parent());
        }
        return List.copyOf(path).reversed();
    }

    /// Every code that the filter lets through, in the set's order.
    List<Code> wanted(CodeFilter filter) {
        List<Code> all = filter.searching() ? holding(filter.search()) : filter.flat() ? all() : under(filter.under());
        return all.stream()
                .filter(code -> filter.at().map(code.validity()::holdsOn).orElse(true))
                .toList();
    }

    private List<Code> all() {
        return List.copyOf(byCode.values());
    }

    private List<Code> holding(String search) {
        String bare = FoldedName.bare(search);
        String raw = search.strip();
        List<Code> held = new ArrayList<>();
        int place = 0;
        for (Code code : byCode.values()) {
            String text = texts.get(place++);
            if (code.code().startsWith(raw)
                    || (!bare.isEmpty() && text.indexOf(bare, code.code().length()) >= 0)) {
                held.add(code);
            }
        }
        return held;
    }
}
