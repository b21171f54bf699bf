package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Places;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.StandardPackage.Heading;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One folder, read by itself: the package with models that have no rules yet, and those models as written.
record Draft(StandardPackage bare, List<ModelDraft> models, Places places) {
    private static final Set<String> TOP = Set.of(
            "package.yaml",
            "standards.csv",
            "elements.csv",
            "qualifiers.csv",
            "roots.csv",
            "designations.csv",
            "codesets.csv",
            "schemes.csv");

    static Optional<Draft> read(PackageFiles files, Problems problems) {
        Optional<Heading> heading = new HeadingReader(files, problems).read();
        heading.ifPresent(h -> unknownFiles(files, problems));
        return heading.map(h -> read(h, files, problems));
    }

    private static Draft read(Heading heading, PackageFiles files, Problems problems) {
        Found found = new Found();
        found.at("package " + heading.id(), files.place("package.yaml"));
        TableReader tables = new TableReader(files, found, problems);
        NameReader names = new NameReader(files, found, problems);
        List<ModelDraft> models = new ArrayList<>();
        for (String file : files.in("models", ".yaml")) {
            new ModelReader(files, file, found, problems).read().ifPresent(models::add);
        }
        StandardPackage bare = new StandardPackage(
                heading,
                tables.standards(),
                new ElementReader(files, found, problems).elements(),
                tables.qualifiers(),
                names.roots(),
                names.designations(),
                tables.codeSets(),
                tables.schemes(),
                models.stream().map(ModelDraft::model).toList(),
                tables.vectors());
        return new Draft(bare, models, found.places(heading.id()));
    }

    /// The package with its models complete.
    StandardPackage with(List<Model> complete) {
        return new StandardPackage(
                bare.heading(),
                bare.standards(),
                bare.elements(),
                bare.qualifiers(),
                bare.roots(),
                bare.designations(),
                bare.codeSets(),
                bare.schemes(),
                complete,
                bare.vectors());
    }

    private static void unknownFiles(PackageFiles files, Problems problems) {
        List<String> unknown = new ArrayList<>(
                files.top().stream().filter(f -> !TOP.contains(f)).toList());
        unknown.addAll(files.in("models", ".yml"));
        for (String file : unknown) {
            problems.warning(
                    "package.file_unknown",
                    files.place(file),
                    new Words("包格式中没有这个文件，没有读它。", "The package format has no such file; it was not read."),
                    new Words(
                            "按 docs/reference/package-format.md 改名，或移出包文件夹。",
                            "Rename it as docs/reference/package-format.md says, or move it out of the folder."));
        }
    }
}
