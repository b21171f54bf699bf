package cn.zhunsheng.library;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Search;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The packages of a run: those that come with the program and those of the folders that the user names.
///
/// A named package takes the place of a bundled one of the same id.
public final class Library {
    private final List<Path> folders;
    private final PackageCache cache;

    public Library(List<Path> folders, PackageCache cache) {
        this.folders = List.copyOf(folders);
        this.cache = cache;
    }

    /// Every package, ready to use.
    ///
    /// @throws Refusal with the first problem when a named folder holds no sound package
    public Dictionary dictionary() throws Refusal, IOException {
        return Dictionary.of(packages(compiled()));
    }

    /// A dictionary and how its names are spelled in pinyin.
    public record Spelled(Dictionary dictionary, Initials initials) {}

    /// Every package, ready to find things by their names.
    public Spelled spelled() throws Refusal, IOException {
        List<CompiledPackage> compiled = compiled();
        Initials initials =
                Initials.joined(compiled.stream().map(CompiledPackage::initials).toList());
        return new Spelled(Dictionary.of(packages(compiled)), initials);
    }

    /// Finds things by their names.
    public Search search() throws Refusal, IOException {
        Spelled spelled = spelled();
        return new Search(spelled.dictionary(), spelled.initials());
    }

    private static List<StandardPackage> packages(List<CompiledPackage> compiled) {
        return compiled.stream().map(CompiledPackage::standardPackage).toList();
    }

    /// Every package in its compiled form, bundled ones first.
    ///
    /// @throws Refusal with the first problem when a named folder holds no sound package
    public List<CompiledPackage> compiled() throws Refusal, IOException {
        List<CompiledPackage> bundled = Bundled.packages();
        List<Path> named = named();
        return named.isEmpty() ? bundled : cache.with(bundled, named);
    }

    /// A dictionary that holds a model given as a file, and the reference by which it goes.
    public record WithModel(Dictionary dictionary, String model) {}

    /// The model that a user names: its id, `package/id`, or a file of YAML, from the folder where it was named.
    ///
    /// @throws Refusal when the file holds no sound model; an id is looked up by who uses it
    public WithModel model(String model, Path folder) throws Refusal, IOException {
        boolean file = model.endsWith(".yaml") || model.endsWith(".yml");
        return file ? withModel(folder.resolve(model)) : new WithModel(dictionary(), model);
    }

    /// The same with the model of a file added as a package of its own.
    private WithModel withModel(Path file) throws Refusal, IOException {
        Dictionary dictionary = dictionary();
        List<StandardPackage> given = sound(PackageFolder.readModel(file, dictionary));
        List<StandardPackage> packages = new ArrayList<>(dictionary.packages());
        packages.addAll(given);
        StandardPackage around = given.getFirst();
        return new WithModel(
                Dictionary.of(packages),
                around.id() + "/" + around.models().getFirst().id());
    }

    /// The package folders that the user named.
    public List<Path> named() throws Refusal, IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            found.addAll(within(folder));
        }
        return found;
    }

    /// The package folders that a folder means: itself, or those in it.
    ///
    /// @throws Refusal when there are none
    public static List<Path> within(Path folder) throws Refusal, IOException {
        List<Path> inside = Files.isDirectory(folder) ? PackageFolder.within(folder) : List.of();
        if (inside.isEmpty()) {
            throw new Refusal(
                    "package.folder_absent",
                    new Words("'" + folder + "' 不是标准包，也不含标准包", "'" + folder + "' is no package and holds none"),
                    folder.toString(),
                    new Words("给出含 package.yaml 的文件夹", "Name a folder that holds package.yaml"));
        }
        return inside;
    }

    /// Packages read from folders, with those of the bundled ones that they do not replace beside them.
    public static Loaded read(List<Path> named) throws IOException {
        List<StandardPackage> beside = new ArrayList<>(packages(Bundled.packages()));
        for (Path folder : named) {
            PackageFolder.read(List.of(folder), beside)
                    .packages()
                    .forEach(read -> beside.removeIf(b -> b.id().equals(read.id())));
        }
        return PackageFolder.read(named, beside);
    }

    /// What was read, and the bundled packages that it does not replace.
    public static List<StandardPackage> withBundled(List<StandardPackage> read) throws IOException {
        List<StandardPackage> all = new ArrayList<>(read);
        for (StandardPackage bundled : packages(Bundled.packages())) {
            if (read.stream().noneMatch(r -> r.id().equals(bundled.id()))) {
                all.add(bundled);
            }
        }
        return all;
    }

    /// The packages, when nothing of weight is wrong with them.
    ///
    /// @throws Refusal with the first problem of weight
    public static List<StandardPackage> sound(Loaded loaded) throws Refusal {
        if (!loaded.sound()) {
            Problem first = loaded.problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .findFirst()
                    .orElseThrow();
            throw first.refusal();
        }
        return loaded.packages();
    }
}
