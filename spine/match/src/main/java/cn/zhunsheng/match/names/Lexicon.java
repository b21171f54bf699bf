package cn.zhunsheng.match.names;

import cn.zhunsheng.dictionary.Designation;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.match.names.Forms.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All the ways to call the elements of a dictionary: by name, by pinyin, by what other systems call them.
///
/// Elements keep the dictionary's order and are known by their place in it. Immutable once made; any number
/// of threads may use one.
public final class Lexicon {
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("名称", "mc"),
            Map.entry("编码", "bm"),
            Map.entry("类别", "lb"),
            Map.entry("代码", "dm"),
            Map.entry("编号", "bh"),
            Map.entry("时间", "sj"),
            Map.entry("日期", "rq"),
            Map.entry("日", "r"),
            Map.entry("号", "h"),
            Map.entry("号码", "hm"),
            Map.entry("名", "m"),
            Map.entry("名字", "mz"),
            Map.entry("住址", "zz"),
            Map.entry("详址", "xz"),
            Map.entry("详细地址", "xxdz"),
            Map.entry("电话号码", "dhhm"),
            Map.entry("联系方式", "lxfs"),
            Map.entry("种类", "zl"),
            Map.entry("机构", "jg"),
            Map.entry("机关", "jg"),
            Map.entry("部门", "bm"),
            Map.entry("单位", "dw"),
            Map.entry("", ""));

    private final List<Held<Element>> elements;
    private final Vocabulary vocabulary;
    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<Name>> byText = new HashMap<>();
    private final Map<String, List<Name>> byInitials = new HashMap<>();
    private final Map<String, List<Name>> bySpelling = new HashMap<>();
    private final Map<String, Designation> designations = new HashMap<>();

    public Lexicon(Dictionary dictionary, Initials initials, Vocabulary vocabulary) {
        this.elements = dictionary.elements();
        this.vocabulary = vocabulary;
        Set<String> taken = new HashSet<>();
        for (Held<Element> held : elements) {
            taken.add(FoldedName.bare(held.value().name()));
            held.value().naming().synonyms().forEach(s -> taken.add(FoldedName.bare(s)));
        }
        for (int i = 0; i < elements.size(); i++) {
            add(i, initials, taken);
        }
        dictionary
                .designations()
                .forEach(d -> designations.put(FoldedName.bare(d.value().name()), d.value()));
    }

    private void add(int element, Initials initials, Set<String> taken) {
        Element.Naming naming = elements.get(element).value().naming();
        add(element, naming.name(), Name.Kind.NAME, initials, taken);
        for (String synonym : naming.synonyms()) {
            add(element, synonym, Name.Kind.SYNONYM, initials, taken);
        }
        if (!naming.shortName().isEmpty()) {
            Name name = new Name(element, FoldedName.bare(naming.name()), Name.Kind.NAME, List.of());
            put(byInitials, FoldedName.bare(naming.shortName()), name);
        }
        if (!naming.nameEn().isEmpty()) {
            List<String> words = ColumnName.of(naming.nameEn()).parts().stream()
                    .filter(w -> !Set.of("of", "a", "the", "in", "for", "and", "with")
                            .contains(w))
                    .toList();
            put(
                    byText,
                    String.join("", words),
                    keep(new Name(element, String.join("", words), Name.Kind.ENGLISH, vocabulary.latin(words))));
        }
    }

    private void add(int element, String text, Name.Kind kind, Initials initials, Set<String> taken) {
        String bare = FoldedName.bare(text);
        boolean chinese = bare.chars().anyMatch(c -> c >= 0x80);
        List<Term> terms = chinese
                ? vocabulary.chinese(bare)
                : vocabulary.latin(ColumnName.of(text).parts());
        Name name = keep(new Name(element, bare, kind, terms));
        put(byText, bare, name);
        String letters = chinese ? initials.of(text) : "";
        if (letters.length() > 1) {
            put(byInitials, letters, name);
            put(bySpelling, initials.spelled(text), name);
        }
        boolean coded = isListed(elements.get(element).value());
        for (Form form : chinese ? Forms.of(bare, coded) : List.<Form>of()) {
            if (!taken.contains(form.text())) {
                Name other = keep(new Name(element, form.text(), form.kind(), vocabulary.chinese(form.text())));
                put(byText, form.text(), other);
                if (letters.length() == bare.length()) {
                    put(byInitials, letters.substring(0, form.kept()) + ENDINGS.getOrDefault(form.ending(), ""), other);
                }
            }
        }
    }

    /// Whether it is a code of some list. What a scheme builds identifies one thing, and has no name form.
    private static boolean isListed(Element element) {
        boolean scheme = element.domain()
                .filter(d -> d instanceof ValueDomain.Identifiers)
                .isPresent();
        return !scheme && element.concept().representation().equals("代码");
    }

    private Name keep(Name name) {
        names.add(name);
        return name;
    }

    private static void put(Map<String, List<Name>> map, String key, Name name) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key, k -> new ArrayList<>()).add(name);
        }
    }

    public List<Held<Element>> elements() {
        return elements;
    }

    /// Every name, elements in order.
    public List<Name> names() {
        return List.copyOf(names);
    }

    /// Those that are called so; `bare` as [FoldedName#bare] gives it.
    public List<Name> called(String bare) {
        return byText.getOrDefault(bare, List.of());
    }

    /// Those whose name has these pinyin initials, in lower case.
    public List<Name> initialed(String letters) {
        return byInitials.getOrDefault(letters, List.of());
    }

    /// Those whose name is spelled so in pinyin, in lower case.
    public List<Name> spelled(String letters) {
        return bySpelling.getOrDefault(letters, List.of());
    }

    /// What another system calls so.
    public Optional<Designation> designated(String bare) {
        return Optional.ofNullable(designations.get(bare));
    }
}
