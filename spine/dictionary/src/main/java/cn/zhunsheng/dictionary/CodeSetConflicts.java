package cn.zhunsheng.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Code sets on one subject that give one code two meanings.
///
/// Two sets are on one subject when their titles are the same but for what stands in brackets, or when they
/// have the same id in two packages. Whichever code set a value comes from, code 5 then means one thing here
/// and another there.
final class CodeSetConflicts {
    private static final Pattern BRACKETED = Pattern.compile("[(（][^)）]*[)）]");
    private static final int SHOWN = 5;

    private final List<StandardPackage> packages;
    private final Places places;
    private final Problems problems;

    CodeSetConflicts(List<StandardPackage> packages, Places places, Problems problems) {
        this.packages = packages;
        this.places = places;
        this.problems = problems;
    }

    void find() {
        List<Held<CodeSet>> sets = new ArrayList<>();
        packages.forEach(p -> p.codeSets().forEach(s -> sets.add(new Held<>(p.id(), s.id(), s))));
        List<String> subjects = sets.stream().map(s -> subject(s.value())).toList();
        for (int i = 0; i < sets.size(); i++) {
            for (int j = i + 1; j < sets.size(); j++) {
                boolean sameId = sets.get(i).id().equals(sets.get(j).id());
                if (sameId || subjects.get(i).equals(subjects.get(j))) {
                    compare(sets.get(i), sets.get(j));
                }
            }
        }
    }

    /// The title without brackets and without the word for code at its end.
    private static String subject(CodeSet set) {
        String bare = FoldedName.bare(BRACKETED.matcher(set.title().zh()).replaceAll(""));
        return bare.endsWith("代码") ? bare.substring(0, bare.length() - "代码".length()) : bare;
    }

    private void compare(Held<CodeSet> one, Held<CodeSet> other) {
        Map<String, Code> codes = new HashMap<>();
        one.value().codes().forEach(c -> codes.put(c.code(), c));
        List<String> differing = new ArrayList<>();
        for (Code code : other.value().codes()) {
            @Nullable Code counterpart = codes.get(code.code());
            if (counterpart != null && !FoldedName.bare(counterpart.name()).equals(FoldedName.bare(code.name()))) {
                differing.add("%s: %s / %s".formatted(code.code(), counterpart.name(), code.name()));
            }
        }
        if (!differing.isEmpty()) {
            differs(one, other, differing);
        }
    }

    private void differs(Held<CodeSet> one, Held<CodeSet> other, List<String> differing) {
        String some = String.join("; ", differing.subList(0, Math.min(SHOWN, differing.size())));
        problems.warning(
                "package.code_conflict",
                places.of(one.packageId(), "code set " + one.id()) + " and "
                        + places.of(other.packageId(), "code set " + other.id()),
                new Words(
                        "代码集 '%s' 与 '%s' 有 %d 个代码含义不同：%s。"
                                .formatted(one.reference(), other.reference(), differing.size(), some),
                        "Code sets '%s' and '%s' give %d codes different meanings: %s."
                                .formatted(one.reference(), other.reference(), differing.size(), some)),
                new Words(
                        "存数据时连同代码集的标识，交换前先换算。",
                        "Store the code set's id with the data, and translate before exchanging it."));
    }
}
