package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.Element.Naming;
import cn.zhunsheng.dictionary.format.Format;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What changed in one element.
final class ElementDifferences {
    private final Differences differences;

    ElementDifferences(Differences differences) {
        this.differences = differences;
    }

    void compare(Element before, Element after) {
        String thing = "element " + after.id();
        names(thing, before.naming(), after.naming());
        differences.changed(thing, new Words("定义", "Definition"), before.definition(), after.definition(), false);
        differences.changed(
                thing,
                new Words("数据类型", "Data type"),
                before.dataType().spelling(),
                after.dataType().spelling(),
                true);
        differences.changed(
                thing,
                new Words("格式", "Format"),
                shown(before.format()),
                shown(after.format()),
                !stillFits(before.format(), after.format()));
        differences.changed(
                thing,
                new Words("值域", "Value domain"),
                shown(before.domain()),
                shown(after.domain()),
                after.domain().isPresent());
        differences.changed(thing, new Words("计量单位", "Unit"), before.unit(), after.unit(), true);
        differences.changed(
                thing,
                new Words("敏感级别", "Sensitivity"),
                before.sensitivity(),
                after.sensitivity(),
                after.sensitivity().compareTo(before.sensitivity()) < 0);
        differences.changed(
                thing,
                new Words("状态", "Status"),
                before.registration().status(),
                after.registration().status(),
                false);
        differences.evidence(thing, before.evidence(), after.evidence());
    }

    /// Columns are found by name: a name that is gone can leave a column unmatched.
    private void names(String thing, Naming before, Naming after) {
        Set<String> gone = all(before);
        gone.removeAll(all(after));
        differences.changed(thing, new Words("名称", "Name"), before.name(), after.name(), gone.contains(folded(before)));
        differences.changed(thing, new Words("英文名称", "English name"), before.nameEn(), after.nameEn(), false);
        differences.changed(thing, new Words("短名", "Short name"), before.shortName(), after.shortName(), true);
        differences.changed(
                thing,
                new Words("同义名称", "Synonyms"),
                before.synonyms(),
                after.synonyms(),
                before.synonyms().stream().map(FoldedName::of).anyMatch(gone::contains));
    }

    private static String folded(Naming naming) {
        return FoldedName.of(naming.name());
    }

    private static Set<String> all(Naming naming) {
        Set<String> names = new TreeSet<>();
        names.add(folded(naming));
        naming.synonyms().forEach(s -> names.add(FoldedName.of(s)));
        return names;
    }

    private static boolean stillFits(Optional<Format> before, Optional<Format> after) {
        return after.isEmpty()
                || (before.isPresent()
                        && FormatFit.misfit(before.get(), after.get()).isEmpty());
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
