package cn.zhunsheng.dictionary.compiled;

import cn.zhunsheng.dictionary.Adoption;
import cn.zhunsheng.dictionary.CitedNumber;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Completeness;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Designation;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Element.Concept;
import cn.zhunsheng.dictionary.Element.Naming;
import cn.zhunsheng.dictionary.Element.Registration;
import cn.zhunsheng.dictionary.Element.Relation;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Qualifier;
import cn.zhunsheng.dictionary.Root;
import cn.zhunsheng.dictionary.SchemeEntry;
import cn.zhunsheng.dictionary.Sensitivity;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.StandardPackage.Dependency;
import cn.zhunsheng.dictionary.StandardPackage.Heading;
import cn.zhunsheng.dictionary.StandardPackage.Vector;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.VersionRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What [PackageWriter] wrote. Plain loops and no streams, because this runs at every start.
final class PackageReader {
    private static final Evidence[] EVIDENCE = Evidence.values();
    private static final DataType[] TYPES = DataType.values();
    private static final Sensitivity[] SENSITIVITIES = Sensitivity.values();
    private static final Completeness[] COMPLETENESS = Completeness.values();

    private final Source in;
    private final byte[] bytes;
    private final Formats formats = new Formats();
    private final Map<String, Version> versions = new HashMap<>();
    private int table;

    /// A reader of the block that `in` holds.
    ///
    /// @param bytes the whole file; codes are read from it when asked for
    /// @param tables where in it the codes begin
    PackageReader(Source in, byte[] bytes, int tables) {
        this.in = in;
        this.bytes = bytes;
        this.table = tables;
    }

    StandardPackage read() throws IOException {
        return new StandardPackage(
                heading(),
                standards(),
                elements(),
                qualifiers(),
                roots(),
                designations(),
                codeSets(),
                schemes(),
                models(),
                vectors());
    }

    private Heading heading() throws IOException {
        return new Heading(in.text(), version(), in.words(), in.words(), in.text(), in.text(), depends());
    }

    private List<Dependency> depends() throws IOException {
        int size = in.size();
        List<Dependency> depends = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            depends.add(new Dependency(in.text(), VersionRange.parse(in.text())));
        }
        return depends;
    }

    private Version version() throws IOException {
        String text = in.text();
        Version version = versions.get(text);
        if (version == null) {
            version = Version.parse(text);
            versions.put(text, version);
        }
        return version;
    }

    private List<Standard> standards() throws IOException {
        int size = in.size();
        List<Standard> standards = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            standards.add(new Standard(
                    in.text(),
                    in.words(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.texts(),
                    in.texts(),
                    in.texts(),
                    all(in.texts(), CitedNumber::new),
                    all(in.texts(), Adoption::parse),
                    in.text(),
                    in.oneOf(EVIDENCE),
                    in.text()));
        }
        return standards;
    }

    private static <T> List<T> all(List<String> texts, Function<String, T> reader) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<T> all = new ArrayList<>(texts.size());
        for (String text : texts) {
            all.add(reader.apply(text));
        }
        return all;
    }

    private List<Element> elements() throws IOException {
        int size = in.size();
        List<Element> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            elements.add(element());
        }
        return elements;
    }

    private Element element() throws IOException {
        ElementId id = new ElementId(in.text());
        Naming naming = new Naming(in.text(), in.text(), in.text(), in.texts());
        String definition = in.text();
        Concept concept = new Concept(in.text(), in.text(), in.text());
        DataType type = in.oneOf(TYPES);
        return new Element(
                id,
                naming,
                definition,
                concept,
                type,
                formats.readIfAny(in, type),
                in.text(),
                domain(),
                in.oneOf(SENSITIVITIES),
                in.text(),
                new Registration(version(), in.text(), in.text(), in.text()),
                in.text(),
                in.oneOf(EVIDENCE),
                relations(),
                elementIfAny(),
                elementIfAny(),
                in.text());
    }

    private Optional<ValueDomain> domain() throws IOException {
        return in.flag() ? Optional.of(ValueDomain.parse(in.text())) : Optional.empty();
    }

    private List<Relation> relations() throws IOException {
        int size = in.size();
        List<Relation> relations = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            relations.add(new Relation(in.text(), new ElementId(in.text())));
        }
        return relations;
    }

    private Optional<ElementId> elementIfAny() throws IOException {
        return in.flag() ? Optional.of(new ElementId(in.text())) : Optional.empty();
    }

    private List<Qualifier> qualifiers() throws IOException {
        int size = in.size();
        List<Qualifier> qualifiers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            qualifiers.add(new Qualifier(in.text(), in.text(), in.text(), in.text(), in.text()));
        }
        return qualifiers;
    }

    private List<Root> roots() throws IOException {
        int size = in.size();
        List<Root> roots = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            roots.add(new Root(in.text(), in.text(), in.texts(), in.texts(), in.text(), in.oneOf(EVIDENCE), in.text()));
        }
        return roots;
    }

    private List<Designation> designations() throws IOException {
        int size = in.size();
        List<Designation> designations = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            designations.add(
                    new Designation(in.text(), new ElementId(in.text()), in.text(), in.oneOf(EVIDENCE), in.text()));
        }
        return designations;
    }

    private List<CodeSet> codeSets() throws IOException {
        int size = in.size();
        List<CodeSet> sets = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            sets.add(new CodeSet(
                    in.text(),
                    in.words(),
                    in.text(),
                    in.text(),
                    in.oneOf(COMPLETENESS),
                    in.oneOf(EVIDENCE),
                    in.textIfAny(),
                    in.text(),
                    table()));
        }
        return sets;
    }

    private CodeTable table() throws IOException {
        long length = in.count();
        if (length > bytes.length - table) {
            throw Source.damaged("codes lie beyond its end");
        }
        CodeTable codes = new CodeTable(bytes, table, table + (int) length);
        table += (int) length;
        return codes;
    }

    private List<SchemeEntry> schemes() throws IOException {
        int size = in.size();
        List<SchemeEntry> schemes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            schemes.add(new SchemeEntry(in.text(), in.words(), in.text(), in.oneOf(EVIDENCE), in.text()));
        }
        return schemes;
    }

    private List<Model> models() throws IOException {
        int size = in.size();
        List<Model> models = new ArrayList<>(size);
        ModelReader reader = new ModelReader(in, formats);
        for (int i = 0; i < size; i++) {
            models.add(reader.read());
        }
        return models;
    }

    private List<Vector> vectors() throws IOException {
        int size = in.size();
        List<Vector> vectors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            vectors.add(new Vector(in.text(), in.text(), in.flag(), in.text()));
        }
        return vectors;
    }
}
