package cn.zhunsheng.match.profile;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What values are held against: the schemes, code sets and date formats that the elements of a dictionary
/// have.
///
/// Immutable once made; any number of threads may use one.
public final class ProfilePlan {
    final Map<String, Scheme> schemes = new TreeMap<>();
    final Map<String, List<String>> setsByCode = new HashMap<>();
    final Map<String, Format> moments = new TreeMap<>();

    /// @param today the day on which schemes judge
    public ProfilePlan(Dictionary dictionary, LocalDate today) {
        Schemes known = Schemes.on(today);
        Set<String> sets = new HashSet<>();
        for (Held<Element> held : dictionary.elements()) {
            Element element = held.value();
            ValueDomain domain = element.domain().orElse(null);
            if (domain instanceof ValueDomain.Identifiers identifiers) {
                known.find(identifiers.scheme()).ifPresent(scheme -> schemes.put(scheme.id(), scheme));
            } else if (domain instanceof ValueDomain.Codes codes) {
                codes(dictionary, held.packageId(), codes.codeSet(), sets);
            }
            if (element.dataType() == DataType.DATE || element.dataType() == DataType.DATE_TIME) {
                element.format().ifPresent(format -> moments.put(format.toString(), format));
            }
        }
    }

    private void codes(Dictionary dictionary, String from, String reference, Set<String> sets) {
        try {
            Held<CodeSet> set = dictionary.codeSet(reference, from);
            if (sets.add(set.reference())) {
                for (Code code : set.value().codes()) {
                    setsByCode
                            .computeIfAbsent(code.code(), c -> new ArrayList<>())
                            .add(set.reference());
                }
            }
        } catch (Refusal refusal) {
            // That the set cannot be had is said where packages are verified; here nothing can be held against it.
            sets.add(reference);
        }
    }
}
