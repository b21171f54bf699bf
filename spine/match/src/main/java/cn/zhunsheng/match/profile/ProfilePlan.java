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
    /// Names that half of all code sets have, and none is known by.
    private static final Set<String> VAGUE = Set.of("是", "否", "有", "无", "其他", "其它", "未知", "正常", "一般", "不详", "未说明");

    /// What people leave out at the end of such names: 男性 is 男, 汉族 is 汉.
    private static final Set<String> LEFT_OUT = Set.of("性", "族");

    /// A code of a set, which `package/id` names.
    record Entry(String set, String code) {}

    final Map<String, Scheme> schemes = new TreeMap<>();
    final Map<String, List<Entry>> byCode = new HashMap<>();
    final Map<String, List<Entry>> byName = new HashMap<>();
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
                    Entry entry = new Entry(set.reference(), code.code());
                    byCode.computeIfAbsent(code.code(), c -> new ArrayList<>()).add(entry);
                    name(code.name(), entry);
                }
            }
        } catch (Refusal refusal) {
            // That the set cannot be had is said where packages are verified; here nothing can be held against it.
            sets.add(reference);
        }
    }

    private void name(String name, Entry entry) {
        if (name.length() < 2 || VAGUE.contains(name)) {
            return;
        }
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(entry);
        String stem = name.substring(0, name.length() - 1);
        if (LEFT_OUT.contains(name.substring(name.length() - 1))) {
            byName.computeIfAbsent(stem, n -> new ArrayList<>()).add(entry);
        }
    }
}
