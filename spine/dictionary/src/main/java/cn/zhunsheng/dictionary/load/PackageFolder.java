package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Places;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Resolution;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.StandardPackage.Dependency;
import cn.zhunsheng.dictionary.StandardPackage.Heading;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.VersionRange;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads package folders: each by itself first, then all together, because a model's rules are compiled
/// against elements that may stand in another package.
public final class PackageFolder {
    private PackageFolder() {}

    /// Reads one package that depends on no other.
    public static Loaded read(Path folder) {
        return read(List.of(folder), List.of());
    }

    /// Reads packages that may depend on each other and on those `beside`, which are complete already and are
    /// not given back.
    ///
    /// Problems come in the order of the folders, within a folder in the order of reading; whether the
    /// packages hold together is for [cn.zhunsheng.dictionary.Verification] to say.
    public static Loaded read(List<Path> folders, List<StandardPackage> beside) {
        Problems problems = new Problems();
        List<Draft> drafts = new ArrayList<>();
        for (Path folder : folders) {
            PackageFiles.open(folder, problems)
                    .flatMap(files -> Draft.read(files, problems))
                    .ifPresent(drafts::add);
        }
        Places places = drafts.stream().map(Draft::places).reduce(Places.NONE, Places::and);
        List<StandardPackage> all = new ArrayList<>(beside);
        drafts.forEach(d -> all.add(d.bare()));
        Resolution resolution = Dictionary.resolve(all, places);
        problems.addAll(resolution.problems());
        List<StandardPackage> packages = new ArrayList<>();
        for (Draft draft : drafts) {
            packages.add(resolution
                    .dictionary()
                    .map(d -> complete(draft, d, places, problems))
                    .orElse(draft.bare()));
        }
        return new Loaded(packages, places, problems.list());
    }

    /// What `package.yaml` of a folder says, without the rest being read; empty when it says no id and version.
    public static Optional<Heading> heading(Path folder) {
        Problems problems = new Problems();
        return PackageFiles.open(folder, problems).flatMap(files -> new HeadingReader(files, problems).read());
    }

    /// Reads a model that stands in a file by itself, as a package of nothing but this model that depends on
    /// every package of the dictionary. The package is named for the model; a dictionary of it and the others
    /// resolves the model.
    public static Loaded readModel(Path file, Dictionary dictionary) {
        Problems problems = new Problems();
        Path folder = file.toAbsolutePath().normalize().getParent();
        Optional<PackageFiles> files = folder == null ? Optional.empty() : PackageFiles.open(folder, problems);
        Found found = new Found();
        Optional<ModelDraft> draft = files.flatMap(f -> new ModelReader(f, name(file), found, problems).read());
        if (files.isEmpty() || !files.get().has(name(file))) {
            fileMissing(file, problems);
        }
        if (draft.isEmpty()) {
            return new Loaded(List.of(), Places.NONE, problems.list());
        }
        Heading heading = around(draft.get().model(), dictionary);
        Places places = found.places(heading.id());
        Draft whole = new Draft(
                new StandardPackage(
                        heading,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(draft.get().model()),
                        List.of()),
                List.of(draft.get()),
                places);
        return new Loaded(List.of(complete(whole, dictionary, places, problems)), places, problems.list());
    }

    /// The package folders that a folder means: itself when it holds `package.yaml`, otherwise those of its
    /// sub-folders that do, sorted by name.
    ///
    /// @throws IOException when the folder cannot be listed
    public static List<Path> within(Path folder) throws IOException {
        if (Files.exists(folder.resolve("package.yaml"))) {
            return List.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(p -> Files.exists(p.resolve("package.yaml")))
                    .sorted()
                    .toList();
        }
    }

    private static StandardPackage complete(Draft draft, Dictionary dictionary, Places places, Problems problems) {
        ModelCompletion completion =
                new ModelCompletion(dictionary, draft.bare().id(), places, problems);
        List<Model> models = draft.models().stream().map(completion::complete).toList();
        return draft.with(models);
    }

    private static Heading around(Model model, Dictionary dictionary) {
        List<Dependency> depends = dictionary.packages().stream()
                .map(p -> new Dependency(
                        p.id(), VersionRange.parse("=" + p.heading().version())))
                .toList();
        return new Heading(
                "file-" + model.id(), Version.parse("0"), model.title(), Words.same(""), "", "draft", depends);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void fileMissing(Path file, Problems problems) {
        problems.error(
                "package.file_missing",
                name(file),
                new Words("没有文件 '%s'。".formatted(file), "There is no file '%s'.".formatted(file)),
                new Words("给出模型的 YAML 文件，或模型的标识。", "Name a model's YAML file, or a model's id."));
    }
}
