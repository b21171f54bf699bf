package cn.zhunsheng.dictionary;

import java.util.List;

/// One version of one package, whole. Lists keep the order of the package's files.
public record StandardPackage(
        Heading heading,
        List<Standard> standards,
        List<Element> elements,
        List<Qualifier> qualifiers,
        List<Root> roots,
        List<Designation> designations,
        List<CodeSet> codeSets,
        List<SchemeEntry> schemes,
        List<Model> models,
        List<Vector> vectors) {
    public StandardPackage {
        standards = List.copyOf(standards);
        elements = List.copyOf(elements);
        qualifiers = List.copyOf(qualifiers);
        roots = List.copyOf(roots);
        designations = List.copyOf(designations);
        codeSets = List.copyOf(codeSets);
        schemes = List.copyOf(schemes);
        models = List.copyOf(models);
        vectors = List.copyOf(vectors);
    }

    /// What `package.yaml` says.
    public record Heading(
            String id,
            Version version,
            Words title,
            Words publisher,
            String jurisdiction,
            String status,
            List<Dependency> depends) {
        public Heading {
            depends = List.copyOf(depends);
        }
    }

    /// A package that must be loaded beside this one.
    public record Dependency(String id, VersionRange version) {}

    /// A worked example: `subject` says what judges the value, such as `scheme:GB-11643`.
    public record Vector(String subject, String value, boolean valid, String reason) {}

    public String id() {
        return heading.id();
    }
}
