package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.Change.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What changed from one version of a package to another, and who is broken by it.
public final class Differences {
    private final Uses uses;
    private final List<Change> changes = new ArrayList<>();

    private Differences(Uses uses) {
        this.uses = uses;
    }

    /// Every difference, by kind of thing: standards, elements, qualifiers, roots, designations, code sets,
    /// schemes, models.
    /// Within a kind first what the second version has, in its order, then what it has no more.
    public static List<Change> between(StandardPackage first, StandardPackage second) {
        return between(first, second, List.of());
    }

    /// The same where other packages may use what differs.
    public static List<Change> between(StandardPackage first, StandardPackage second, List<StandardPackage> others) {
        List<StandardPackage> all = new ArrayList<>(others);
        all.add(first);
        all.add(second);
        Differences differences = new Differences(new Uses(all));
        differences.compare(first, second);
        return List.copyOf(differences.changes);
    }

    private void compare(StandardPackage a, StandardPackage b) {
        things("standard ", a.standards(), b.standards(), Standard::number, this::standard, false);
        things(
                "element ",
                a.elements(),
                b.elements(),
                e -> e.id().value(),
                (x, y) -> new ElementDifferences(this).compare(x, y),
                true);
        things("qualifier ", a.qualifiers(), b.qualifiers(), Qualifier::id, this::qualifier, false);
        things("root ", a.roots(), b.roots(), Root::word, this::root, false);
        things("designation ", a.designations(), b.designations(), Designation::name, this::designation, false);
        things(
                "code set ",
                a.codeSets(),
                b.codeSets(),
                CodeSet::id,
                (x, y) -> new CodeSetDifferences(this).compare(x, y),
                true);
        things("scheme ", a.schemes(), b.schemes(), SchemeEntry::id, this::scheme, true);
        things("model ", a.models(), b.models(), Model::id, (x, y) -> new ModelDifferences(this).compare(x, y), true);
    }

    /// Compares two versions of one thing.
    @FunctionalInterface
    interface Comparison<T> {
        void compare(T before, T after);
    }

    /// Notes what came and what went, and compares what stayed.
    <T> void things(
            String prefix,
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Comparison<T> comparison,
            boolean breakingToRemove) {
        Map<String, T> old = new LinkedHashMap<>();
        before.forEach(t -> old.putIfAbsent(id.apply(t), t));
        for (T thing : after) {
            @Nullable T counterpart = old.remove(id.apply(thing));
            if (counterpart == null) {
                note(Kind.ADDED, prefix + id.apply(thing), false, new Words("新增", "Added"));
            } else {
                comparison.compare(counterpart, thing);
            }
        }
        old.keySet().forEach(k -> note(Kind.REMOVED, prefix + k, breakingToRemove, new Words("删除", "Removed")));
    }

    /// Notes a property that was one thing and is another, if it is.
    void changed(String thing, Words property, Object before, Object after, boolean breaking) {
        if (!before.equals(after)) {
            note(
                    Kind.CHANGED,
                    thing,
                    breaking,
                    new Words(
                            "%s由 '%s' 改为 '%s'".formatted(property.zh(), before, after),
                            "%s was '%s' and is '%s'".formatted(property.en(), before, after)));
        }
    }

    void note(Kind kind, String thing, boolean breaking, Words what) {
        changes.add(new Change(kind, thing, breaking, what, uses.of(thing)));
    }

    /// The same where the users are those of another thing, such as the code set of a code.
    void note(Kind kind, String thing, boolean breaking, Words what, String used) {
        List<String> affected = new ArrayList<>(List.of(used));
        affected.addAll(uses.of(used));
        changes.add(new Change(kind, thing, breaking, what, affected));
    }

    private void standard(Standard before, Standard after) {
        String thing = "standard " + after.number();
        changed(
                thing,
                new Words("标题", "Title"),
                before.title().zh(),
                after.title().zh(),
                false);
        changed(thing, new Words("状态", "Status"), before.status(), after.status(), false);
        changed(thing, new Words("代替", "Replaces"), before.replaces(), after.replaces(), false);
        changed(thing, new Words("被代替", "Successor"), before.successors(), after.successors(), false);
        changed(thing, new Words("引用", "Cites"), before.cites(), after.cites(), false);
        changed(thing, new Words("采用", "Adopts"), before.adopts(), after.adopts(), false);
    }

    private void qualifier(Qualifier before, Qualifier after) {
        changed("qualifier " + after.id(), new Words("名称", "Name"), before.name(), after.name(), true);
    }

    private void root(Root before, Root after) {
        String thing = "root " + after.word();
        changed(thing, new Words("英文", "English"), before.english(), after.english(), false);
        changed(thing, new Words("缩写", "Abbreviations"), before.abbreviations(), after.abbreviations(), false);
        changed(thing, new Words("同义词", "Synonyms"), before.synonyms(), after.synonyms(), false);
    }

    private void designation(Designation before, Designation after) {
        changed(
                "designation " + after.name(),
                new Words("数据元", "Element"),
                before.element().value(),
                after.element().value(),
                false);
    }

    private void scheme(SchemeEntry before, SchemeEntry after) {
        String thing = "scheme " + after.id();
        changed(
                thing,
                new Words("标题", "Title"),
                before.title().zh(),
                after.title().zh(),
                false);
        evidence(thing, before.evidence(), after.evidence());
    }

    /// Better evidence turns warnings into errors, so it can break.
    void evidence(String thing, Evidence before, Evidence after) {
        changed(thing, new Words("依据", "Evidence"), before, after, heavier(before.heaviest(), after.heaviest()));
    }

    /// Whether what was a warning is an error.
    static boolean heavier(Severity before, Severity after) {
        return before == Severity.WARNING && after == Severity.ERROR;
    }
}
