package cn.zhunsheng.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Packages put together, so that references can be followed: the door of this room.
///
/// A reference is an id, or `package/id`. Seen from outside it is looked for in every package; seen from a
/// package, in that package and those that it depends on. A thing that another one derives from gives way to
/// it. What is given out has taken over from its base what it leaves unsaid. Lists are ordered by package,
/// dependencies first, then as in the package's files.
///
/// Immutable, but for an index of names made on first use; any number of threads may use one.
public final class Dictionary {
    private final Map<String, PackageIndex> indexes = new LinkedHashMap<>();
    private final Map<String, Scope> scopes = new LinkedHashMap<>();
    private final Scope everything;
    private volatile @Nullable ElementNames names;

    private Dictionary(List<StandardPackage> ordered) {
        ordered.forEach(p -> indexes.put(p.id(), new PackageIndex(p)));
        everything = new Scope(indexes, scopes);
        for (String id : indexes.keySet()) {
            Map<String, PackageIndex> visible = new LinkedHashMap<>();
            Dependencies.reach(id, indexes)
                    .forEach(seen -> Optional.ofNullable(indexes.get(seen)).ifPresent(i -> visible.put(seen, i)));
            scopes.put(id, new Scope(visible, scopes));
        }
    }

    /// The dictionary of these packages, or why they do not fit together: a dependency missing or of another
    /// version, a circle, a package given twice.
    public static Resolution resolve(List<StandardPackage> packages, Places places) {
        Dependencies dependencies = new Dependencies(packages, places);
        List<Problem> problems = dependencies.problems();
        return new Resolution(
                problems.isEmpty() ? Optional.of(new Dictionary(dependencies.ordered())) : Optional.empty(), problems);
    }

    /// The dictionary of packages that are expected to fit together.
    ///
    /// @throws Refusal with the first problem when they do not
    public static Dictionary of(List<StandardPackage> packages) throws Refusal {
        Resolution resolution = resolve(packages, Places.NONE);
        if (resolution.dictionary().isEmpty()) {
            throw resolution.problems().getFirst().refusal();
        }
        return resolution.dictionary().get();
    }

    /// The packages, dependencies before those that depend on them.
    public List<StandardPackage> packages() {
        return indexes.values().stream().map(i -> i.held).toList();
    }

    /// The package of that id, if it is here.
    public Optional<StandardPackage> packageOf(String id) {
        return Optional.ofNullable(indexes.get(id)).map(i -> i.held);
    }

    /// The element that the reference names.
    ///
    /// @throws Refusal `dictionary.element_unknown` or `dictionary.reference_ambiguous`
    public Held<Element> element(String reference) throws Refusal {
        return filled(everything.one(ThingKind.ELEMENT, reference));
    }

    /// The element as the package means it.
    ///
    /// @throws Refusal `dictionary.element_unknown` or `dictionary.reference_ambiguous`
    public Held<Element> element(String reference, String fromPackage) throws Refusal {
        return filled(from(fromPackage).one(ThingKind.ELEMENT, reference));
    }

    /// The element of that id where exactly one is meant, otherwise empty.
    public Optional<Held<Element>> element(ElementId id) {
        List<Held<Element>> found = everything.candidates(ThingKind.ELEMENT, id.value());
        return found.size() == 1 ? Optional.of(filled(found.getFirst())) : Optional.empty();
    }

    /// Elements with that name, English name, synonym or short name, ignoring case and width. Names come
    /// before synonyms, synonyms before short names.
    public List<Held<Element>> elementsNamed(String name) {
        ElementNames known = names;
        if (known == null) {
            known = new ElementNames(elements());
            names = known;
        }
        return known.find(name);
    }

    /// The code set that the reference names.
    ///
    /// @throws Refusal `dictionary.code_set_unknown` or `dictionary.reference_ambiguous`
    public Held<CodeSet> codeSet(String reference) throws Refusal {
        return filledSet(everything.one(ThingKind.CODE_SET, reference));
    }

    /// The code set as the package means it: also for those that a model's rules name.
    ///
    /// @throws Refusal `dictionary.code_set_unknown` or `dictionary.reference_ambiguous`
    public Held<CodeSet> codeSet(String reference, String fromPackage) throws Refusal {
        return filledSet(from(fromPackage).one(ThingKind.CODE_SET, reference));
    }

    /// The scheme that the reference names.
    ///
    /// @throws Refusal `dictionary.scheme_unknown` or `dictionary.reference_ambiguous`
    public Held<SchemeEntry> scheme(String reference) throws Refusal {
        return everything.one(ThingKind.SCHEME, reference);
    }

    /// The scheme as the package means it.
    ///
    /// @throws Refusal `dictionary.scheme_unknown` or `dictionary.reference_ambiguous`
    public Held<SchemeEntry> scheme(String reference, String fromPackage) throws Refusal {
        return from(fromPackage).one(ThingKind.SCHEME, reference);
    }

    /// The model that the reference names.
    ///
    /// @throws Refusal `dictionary.model_unknown` or `dictionary.reference_ambiguous`
    public Held<Model> model(String reference) throws Refusal {
        return everything.one(ThingKind.MODEL, reference);
    }

    /// The model with everything at hand that its fields refer to.
    ///
    /// @throws Refusal when a field's element, code set, scheme, pattern or range cannot be had, with the
    /// field as its place
    public ResolvedModel resolved(Held<Model> model) throws Refusal {
        List<ResolvedField> fields = new ArrayList<>();
        for (Field field : model.value().fields()) {
            try {
                fields.add(resolved(field, model.packageId()));
            } catch (Refusal refusal) {
                throw refusal.at(model.packageId() + ", model " + model.id() + " field " + field.name());
            }
        }
        return new ResolvedModel(model, fields);
    }

    /// One field as a model of the package means it.
    ///
    /// @throws Refusal when its element, code set, scheme, pattern or range cannot be had
    public ResolvedField resolved(Field field, String fromPackage) throws Refusal {
        return new FieldResolution(this, fromPackage).resolve(field);
    }

    public List<Held<Element>> elements() {
        return all(StandardPackage::elements, e -> e.id().value()).stream()
                .map(this::filled)
                .toList();
    }

    public List<Held<CodeSet>> codeSets() {
        return all(StandardPackage::codeSets, CodeSet::id).stream()
                .map(this::filledSet)
                .toList();
    }

    public List<Held<SchemeEntry>> schemes() {
        return all(StandardPackage::schemes, SchemeEntry::id);
    }

    public List<Held<Model>> models() {
        return all(StandardPackage::models, Model::id);
    }

    public List<Held<Standard>> standards() {
        return all(StandardPackage::standards, Standard::number);
    }

    public List<Held<Qualifier>> qualifiers() {
        return all(StandardPackage::qualifiers, Qualifier::id);
    }

    /// The roots of every package, one for a word: where two packages hold a word, the later one counts.
    public List<Held<Root>> roots() {
        Map<String, Held<Root>> roots = new LinkedHashMap<>();
        all(StandardPackage::roots, Root::word).forEach(root -> roots.put(root.id(), root));
        return List.copyOf(roots.values());
    }

    public List<Held<Designation>> designations() {
        return all(StandardPackage::designations, Designation::name);
    }

    /// What the thing derives from as it stands there, nearest first.
    <T> List<Held<T>> ancestors(ThingKind<T> kind, Held<T> thing) {
        return everything.ancestors(kind, thing);
    }

    Scope from(String packageId) {
        return scopes.getOrDefault(packageId, everything);
    }

    private Held<Element> filled(Held<Element> own) {
        Element element = own.value();
        for (Held<Element> base : everything.ancestors(ThingKind.ELEMENT, own)) {
            element = Derivation.filled(element, base.value());
        }
        return new Held<>(own.packageId(), own.id(), element);
    }

    private Held<CodeSet> filledSet(Held<CodeSet> own) {
        CodeSet set = own.value();
        for (Held<CodeSet> base : everything.ancestors(ThingKind.CODE_SET, own)) {
            set = Derivation.filled(set, base.value());
        }
        return new Held<>(own.packageId(), own.id(), set);
    }

    private <T> List<Held<T>> all(Function<StandardPackage, List<T>> list, Function<T, String> id) {
        List<Held<T>> all = new ArrayList<>();
        for (PackageIndex index : indexes.values()) {
            for (T thing : list.apply(index.held)) {
                all.add(new Held<>(index.held.id(), id.apply(thing), thing));
            }
        }
        return List.copyOf(all);
    }
}
