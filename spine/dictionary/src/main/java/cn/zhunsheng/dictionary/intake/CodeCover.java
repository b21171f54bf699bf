package cn.zhunsheng.dictionary.intake;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How well a code set that exists covers the values of a column: so many of `values`, so many of `rows`, and those
/// `outside`. `unused` are the codes of the set that no row has.
public record CodeCover(Held<CodeSet> set, int values, long rows, List<String> outside, int unused) {
    public CodeCover {
        outside = List.copyOf(outside);
    }

    /// The sets that cover at least half of the values, best first: those that cover more, then those of fewer codes.
    public static List<CodeCover> of(List<CodeColumn.Value> values, Dictionary dictionary) {
        List<CodeCover> covers = new ArrayList<>();
        for (Held<CodeSet> set : dictionary.codeSets()) {
            CodeCover cover = of(values, set);
            if (cover.values * 2 >= values.size() && cover.values > 0) {
                covers.add(cover);
            }
        }
        covers.sort(Comparator.comparingInt(CodeCover::values)
                .reversed()
                .thenComparing(Comparator.comparingLong(CodeCover::rows).reversed())
                .thenComparingInt(CodeCover::unused));
        return covers;
    }

    private static CodeCover of(List<CodeColumn.Value> values, Held<CodeSet> set) {
        Set<String> codes = set.value().codes().stream().map(Code::code).collect(Collectors.toSet());
        List<String> outside = new ArrayList<>();
        long rows = 0;
        for (CodeColumn.Value value : values) {
            if (codes.contains(value.code())) {
                rows += value.count();
            } else {
                outside.add(value.code());
            }
        }
        int inside = values.size() - outside.size();
        return new CodeCover(set, inside, rows, outside, codes.size() - inside);
    }
}
