package cn.zhunsheng.match.evidence;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.SchemeEntry;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.match.names.Lexicon;
import cn.zhunsheng.match.profile.ColumnProfile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/// Values that speak for an element that nothing else speaks for, because other values would not look so by
/// chance: what a check character or a long structure accepts, codes of a sparse set, names of codes.
///
/// A day, a flag, a number from 1 to 9 is none of these, however well it fits.
final class Telling {
    /// With a check character, or so long that other numbers do not pass by chance.
    private static final Set<String> SCHEMES = Set.of(
            "GB-11643",
            "GB-32100",
            "GB-11714",
            "GB-T-37346",
            "GS-15",
            "GB-T-36904",
            "GB-T-36904-TYPE",
            "FPR-2023",
            "GB-T-39554-IMPL",
            "GB-T-39554-ITEM",
            "PROJECT-CODE",
            "GA-36");

    static final double MOST = 0.9;

    /// Of a set that fills more of what could be written, any number is a code.
    private static final double DENSEST = 0.05;

    /// What different codes must say together: one in a million would be there by chance.
    private static final double BITS = 20;

    private static final int FEWEST_NAMES = 2;

    private final Lexicon lexicon;
    private final Map<Integer, Held<CodeSet>> sets;
    private final Map<String, Double> bits = new HashMap<>();
    private final Set<Integer> namesakes = new HashSet<>();

    Telling(Dictionary dictionary, Lexicon lexicon, Map<Integer, Held<CodeSet>> sets) {
        this.lexicon = lexicon;
        this.sets = sets;
        sets.values()
                .forEach(set -> bits.computeIfAbsent(
                        set.reference(), s -> bits(set.value().codes())));
        Map<String, String> titles = new HashMap<>();
        for (Held<SchemeEntry> scheme : dictionary.schemes()) {
            titles.put(scheme.id(), scheme.value().title().zh());
        }
        for (int i = 0; i < lexicon.elements().size(); i++) {
            if (title(i, titles).contains(lexicon.elements().get(i).value().name())) {
                namesakes.add(i);
            }
        }
    }

    private String title(int element, Map<String, String> schemes) {
        return switch (lexicon.elements().get(element).value().domain().orElse(null)) {
            case ValueDomain.Identifiers identifiers -> schemes.getOrDefault(identifiers.scheme(), "");
            case ValueDomain.Codes codes ->
                sets.containsKey(element) ? sets.get(element).value().title().zh() : "";
            case ValueDomain.Matching matching -> "";
            case ValueDomain.Between between -> "";
            case null -> "";
        };
    }

    /// How much one code of the set says, in bits; 0 where codes have several forms or are dense.
    private static double bits(List<Code> codes) {
        int length = codes.isEmpty() ? 0 : codes.getFirst().code().length();
        boolean even = codes.stream().allMatch(code -> code.code().length() == length);
        boolean digits = all(codes, c -> c >= '0' && c <= '9');
        boolean letters = all(codes, c -> c >= 'A' && c <= 'Z');
        if (length == 0 || !even || !(digits || letters)) {
            return 0;
        }
        double density = codes.size() / Math.pow(digits ? 10 : 26, length);
        return density > DENSEST ? 0 : -Math.log(density) / Math.log(2);
    }

    private static boolean all(List<Code> codes, IntPredicate character) {
        return codes.stream().allMatch(code -> code.code().chars().allMatch(character));
    }

    static boolean isTelling(String scheme) {
        return SCHEMES.contains(scheme);
    }

    /// Whether these values are the element's, or those of another element with the same value domain.
    boolean speaksFor(int element, ColumnProfile profile) {
        Element seen = lexicon.elements().get(element).value();
        if (seen.domain().orElse(null) instanceof ValueDomain.Identifiers identifiers) {
            return isTelling(identifiers.scheme()) && profile.scheme(identifiers.scheme()) >= MOST;
        }
        Held<CodeSet> set = sets.get(element);
        if (set == null) {
            return false;
        }
        int variety = profile.variety(set.reference());
        boolean coded =
                profile.codeSet(set.reference()) >= MOST && variety * bits.getOrDefault(set.reference(), 0.0) >= BITS;
        boolean named = profile.codeName(set.reference()) >= MOST && variety >= FEWEST_NAMES;
        return coded || named;
    }

    /// Whether it bears the name of its scheme or code set, as 统一社会信用代码 does and 颁发机构代码 does not.
    boolean isNamesake(int element) {
        return namesakes.contains(element);
    }
}
