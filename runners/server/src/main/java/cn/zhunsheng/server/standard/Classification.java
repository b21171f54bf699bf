package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.dictionary.Edition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How standards are classed: code sets of package `egov-standards`, in their order. Empty where a package that takes
/// its place leaves them out.
///
/// `crosswalk` leads from the code of a class to the codes of categories. What a standard states are names, as the
/// guide prints them; codes are this project's.
record Classification(
        List<Code> classes,
        List<Code> categories,
        List<Code> systems,
        Map<String, List<String>> crosswalk,
        Map<String, Words> provinces) {
    private static final Pattern TO_CATEGORIES = Pattern.compile("EGOV-CATEGORY ([\\d、]+)");
    private static final Pattern COMPOSED = Pattern.compile("由(.+?)标准构成");

    static Classification of(Edition edition) {
        Map<String, List<String>> crosswalk = codes(edition, "EGOV-CLASS-TO-CATEGORY").stream()
                .collect(Collectors.toMap(Code::code, Classification::targets));
        Map<String, Words> provinces = new LinkedHashMap<>();
        codes(edition, "GB-T-2260-province")
                .forEach(code -> provinces.put(code.code().substring(0, 2), code.title()));
        return new Classification(
                codes(edition, "EGOV-CLASS"),
                codes(edition, "EGOV-CATEGORY"),
                codes(edition, "EGOV-SUBSYSTEM"),
                crosswalk,
                provinces);
    }

    private static List<Code> codes(Edition edition, String set) {
        try {
            return edition.dictionary().codeSet(set).value().codes();
        } catch (Refusal absent) {
            return List.of();
        }
    }

    private static List<String> targets(Code line) {
        Matcher found = TO_CATEGORIES.matcher(line.note());
        return found.find() ? List.of(found.group(1).split("、")) : List.of();
    }

    List<Code> top() {
        return classes.stream().filter(code -> code.parent().isEmpty()).toList();
    }

    List<Code> below(Code top) {
        return classes.stream().filter(code -> code.parent().equals(top.code())).toList();
    }

    /// Where a standard stands in the tree, to put standards in its order.
    int place(Standard standard) {
        for (int i = 0; i < classes.size(); i++) {
            Code code = classes.get(i);
            if (code.name().equals(standard.subCategory()) && topOf(code).equals(standard.category())) {
                return i;
            }
        }
        return classes.size();
    }

    private String topOf(Code code) {
        return top().stream()
                .filter(top -> top.code().equals(code.parent()))
                .findFirst()
                .map(Code::name)
                .orElse("");
    }

    private Optional<Code> classOf(Standard standard) {
        return top().stream()
                .filter(code -> code.name().equals(standard.category()))
                .findFirst();
    }

    /// The names of the categories that a standard's class corresponds to: those of its first level and of its second.
    Set<String> categories(Standard standard) {
        Set<String> codes = new TreeSet<>();
        classOf(standard).ifPresent(top -> {
            codes.addAll(crosswalk.getOrDefault(top.code(), List.of()));
            below(top).stream()
                    .filter(code -> code.name().equals(standard.subCategory()))
                    .forEach(code -> codes.addAll(crosswalk.getOrDefault(code.code(), List.of())));
        });
        return categories.stream()
                .filter(category -> codes.contains(category.code()))
                .map(Code::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The classes that a sub-system is composed of, as the guide says.
    List<String> composition(Code system) {
        Matcher found = COMPOSED.matcher(system.note());
        return found.find() ? List.of(found.group(1).split("、")) : List.of();
    }

    /// What the place is called whose standards' numbers begin with `DB` and these digits.
    Optional<Words> province(StandardNumber number) {
        return number.province().map(provinces::get);
    }

    /// The words for a name that a standard states, for readers of other languages.
    Words words(List<Code> set, String name) {
        return set.stream()
                .filter(code -> code.name().equals(name))
                .findFirst()
                .map(Code::title)
                .orElse(Words.same(name));
    }
}
