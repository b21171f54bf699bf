package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The packages of a run: those bundled with the program and those of the folders that the user names.
final class Library {
    private final List<Path> folders;

    Library(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /// Every package, ready to use.
    ///
    /// @throws Refusal with the first problem when a named folder holds no sound package
    Dictionary dictionary() throws Refusal, IOException {
        List<StandardPackage> packages = new ArrayList<>(Bundled.packages());
        List<Path> named = packageFolders();
        if (!named.isEmpty()) {
            packages.addAll(sound(PackageFolder.read(named, packages)));
        }
        return Dictionary.of(packages);
    }

    /// A dictionary that holds a model given as a file, and the reference by which it goes.
    record WithModel(Dictionary dictionary, String model) {}

    /// The same with the model of a file added as a package of its own.
    WithModel withModel(Path file) throws Refusal, IOException {
        Dictionary dictionary = dictionary();
        List<StandardPackage> given = sound(PackageFolder.readModel(file, dictionary));
        List<StandardPackage> packages = new ArrayList<>(dictionary.packages());
        packages.addAll(given);
        StandardPackage around = given.getFirst();
        return new WithModel(
                Dictionary.of(packages),
                around.id() + "/" + around.models().getFirst().id());
    }

    /// The folders of packages that the user named, itself or what is in it.
    List<Path> packageFolders() throws Refusal, IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            found.addAll(within(folder));
        }
        return found;
    }

    /// @throws Refusal when the folder is no package and holds none
    static List<Path> within(Path folder) throws Refusal, IOException {
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

    private static List<StandardPackage> sound(Loaded loaded) throws Refusal {
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
