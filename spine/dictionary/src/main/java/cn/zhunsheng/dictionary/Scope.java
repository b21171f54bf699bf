package cn.zhunsheng.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What can be referred to from one place: a package and the packages it depends on, or all of them.
final class Scope {
    private final Map<String, PackageIndex> visible;
    private final Map<String, Scope> scopes;

    /// @param visible by package id, in a stable order
    /// @param scopes the scope of every package, by id; of packages that are visible, all are there
    Scope(Map<String, PackageIndex> visible, Map<String, Scope> scopes) {
        this.visible = visible;
        this.scopes = scopes;
    }

    /// What the reference names: nothing, one thing, or the several that it cannot choose between.
    ///
    /// A thing that another one derives from gives way to it: whoever depends on the package that tightened
    /// an element means the tightened one.
    <T> List<Held<T>> candidates(ThingKind<T> kind, String reference) {
        int slash = reference.indexOf('/');
        String id = reference.substring(slash + 1);
        List<Held<T>> found = new ArrayList<>();
        for (PackageIndex index : visible.values()) {
            T thing = kind.kept.apply(index).get(id);
            if (thing != null && (slash < 0 || index.held.id().equals(reference.substring(0, slash)))) {
                found.add(new Held<>(index.held.id(), id, thing));
            }
        }
        return found.size() < 2 ? found : mostDerived(kind, found);
    }

    private <T> List<Held<T>> mostDerived(ThingKind<T> kind, List<Held<T>> found) {
        List<Held<T>> bases =
                found.stream().flatMap(h -> ancestors(kind, h).stream()).toList();
        List<Held<T>> rest = found.stream().filter(h -> !bases.contains(h)).toList();
        return rest.isEmpty() ? found : rest;
    }

    /// What the thing derives from, nearest first. Ends also where bases run in a circle.
    <T> List<Held<T>> ancestors(ThingKind<T> kind, Held<T> thing) {
        List<Held<T>> chain = new ArrayList<>();
        Optional<Held<T>> next = base(kind, thing);
        while (next.isPresent() && !chain.contains(next.get()) && !next.get().equals(thing)) {
            chain.add(next.get());
            next = base(kind, next.get());
        }
        return chain;
    }

    /// What the thing says that it derives from, when it says so and that is found in one place.
    <T> Optional<Held<T>> base(ThingKind<T> kind, Held<T> thing) {
        Scope from = scopes.get(thing.packageId());
        Optional<String> reference = kind.base.apply(thing.value());
        if (from == null || reference.isEmpty()) {
            return Optional.empty();
        }
        List<Held<T>> found = from.without(thing.packageId()).candidates(kind, reference.get());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The same without one package: a base is a thing of another package, which may bear the same id.
    Scope without(String packageId) {
        Map<String, PackageIndex> others = new LinkedHashMap<>(visible);
        others.remove(packageId);
        return new Scope(others, scopes);
    }

    /// The one thing that the reference names.
    ///
    /// @throws Refusal [ThingKind#unknown] with the nearest id, or `dictionary.reference_ambiguous`
    /// with every place
    <T> Held<T> one(ThingKind<T> kind, String reference) throws Refusal {
        List<Held<T>> found = candidates(kind, reference);
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw found.isEmpty() ? unknown(kind, reference) : ambiguous(kind, reference, found);
    }

    private <T> Refusal unknown(ThingKind<T> kind, String reference) {
        TreeSet<String> ids = new TreeSet<>();
        visible.values().forEach(i -> ids.addAll(kind.kept.apply(i).keySet()));
        Words near = NearestName.hint(reference.substring(reference.indexOf('/') + 1), ids);
        String where = String.join(", ", visible.keySet());
        return new Refusal(
                kind.unknown,
                new Words(
                        "没有%s '%s'%s；查找范围：%s。".formatted(kind.name.zh(), reference, near.zh(), where),
                        "There is no %s '%s'%s in %s.".formatted(kind.name.en(), reference, near.en(), where)),
                "",
                new Words(
                        "引用这些包中已有的标识，或在 package.yaml 的 depends 中写上声明它的包。",
                        "Refer to an id that these packages hold, or name the package that declares it under depends in package.yaml."));
    }

    private <T> Refusal ambiguous(ThingKind<T> kind, String reference, List<Held<T>> found) {
        String all = found.stream().map(Held::reference).collect(Collectors.joining(", "));
        return new Refusal(
                "dictionary.reference_ambiguous",
                new Words(
                        "%s '%s' 在不止一个包中：%s。".formatted(kind.name.zh(), reference, all),
                        "The %s '%s' is in more than one package: %s.".formatted(kind.name.en(), reference, all)),
                found.stream()
                        .map(h -> h.packageId() + ", " + kind.place(h.id()))
                        .collect(Collectors.joining(" and ")),
                new Words(
                        "写成 包/标识，例如 %s。".formatted(found.getFirst().reference()),
                        "Write package/id, such as %s."
                                .formatted(found.getFirst().reference())));
    }
}
