package cn.zhunsheng.match.values;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which code of a set a raw value stands for. What could be two codes is none: a wrong mapping is worse than none.
///
/// Immutable; any number of threads may use one.
public final class CodeMeant {
    /// Words for yes, no, man and woman, as systems write them, by what the names of codes begin with.
    private static final Map<String, List<String>> SPELLINGS = Map.of(
            "是", List.of("y", "yes", "true", "t", "√", "有", "对"),
            "否", List.of("n", "no", "false", "f", "×", "无", "没有", "不是"),
            "男", List.of("m", "male", "man"),
            "女", List.of("f", "female", "woman"));

    /// What names of codes end with where people leave it out.
    private static final List<String> ENDS = List.of("族", "性", "省", "市", "区", "县", "人", "国", "代码", "状态", "类");

    private static final int SURE_LENGTH = 2;

    private final Set<String> inForce = new HashSet<>();
    private final Map<String, List<String>> successors = new HashMap<>();
    private final Map<String, Set<String>> byCode = new HashMap<>();
    private final Map<String, Set<String>> byNumber = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final List<Code> codes = new ArrayList<>();

    /// A code, and why it is meant.
    public record Meant(String code, Words because) {}

    /// @param day on which the codes that may be meant are in force
    public CodeMeant(CodeSet set, LocalDate day) {
        for (Code code : set.codes()) {
            if (code.validity().holdsOn(day)) {
                inForce.add(code.code());
                codes.add(code);
                put(byCode, FoldedName.of(code.code()), code);
                number(code.code()).ifPresent(number -> put(byNumber, number, code));
                put(byName, FoldedName.bare(code.name()), code);
                put(byName, FoldedName.bare(code.nameEn()), code);
                spellings(code);
            } else {
                successors.put(code.code(), code.successors());
            }
        }
    }

    private void spellings(Code code) {
        SPELLINGS.forEach((name, spellings) -> {
            if (code.name().equals(name)
                    || ENDS.stream().anyMatch(end -> code.name().equals(name + end))) {
                spellings.forEach(spelling -> put(byName, spelling, code));
            }
        });
    }

    private static void put(Map<String, Set<String>> index, String key, Code code) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, k -> new HashSet<>()).add(code.code());
        }
    }

    private static Optional<String> number(String code) {
        return code.matches("\\d{1,9}") ? Optional.of(String.valueOf(Integer.parseInt(code))) : Optional.empty();
    }

    /// Whether the value is a code in force: then it needs no other.
    public boolean isCode(String raw) {
        return inForce.contains(raw);
    }

    /// The code that is meant, the surest way first; empty where none or several may be.
    public Optional<Meant> of(String raw) {
        String folded = FoldedName.of(raw);
        String bare = FoldedName.bare(raw).toLowerCase(Locale.ROOT);
        return successor(raw)
                .or(() -> only(byCode.get(folded), new Words("代码的另一种写法", "the code in another spelling")))
                .or(() -> number(folded)
                        .flatMap(n -> only(byNumber.get(n), new Words("代码少了前导零", "the code without its zeros"))))
                .or(() -> only(byName.get(bare), new Words("代码的名称", "the name of the code")))
                .or(() -> only(shortened(bare), new Words("名称的简写", "short for the name")));
    }

    private Optional<Meant> successor(String raw) {
        List<String> next = successors.getOrDefault(raw, List.of());
        return next.size() == 1 && inForce.contains(next.getFirst())
                ? Optional.of(new Meant(next.getFirst(), new Words("旧代码的后继", "what succeeds an old code")))
                : Optional.empty();
    }

    private Optional<Meant> only(@Nullable Set<String> found, Words because) {
        return found != null && found.size() == 1
                ? Optional.of(new Meant(found.iterator().next(), because))
                : Optional.empty();
    }

    /// Codes of which the value is a beginning: of two characters or more, or all but a usual ending.
    private Set<String> shortened(String bare) {
        Set<String> found = new HashSet<>();
        for (Code code : codes) {
            String name = FoldedName.bare(code.name());
            boolean ending = ENDS.stream().anyMatch(end -> name.equals(bare + end));
            boolean beginning = bare.codePointCount(0, bare.length()) >= SURE_LENGTH && name.startsWith(bare);
            boolean longer = ENDS.stream().anyMatch(end -> bare.equals(name + end));
            if (!bare.isEmpty() && (ending || beginning || longer)) {
                found.add(code.code());
            }
        }
        return found;
    }
}
