package cn.zhunsheng.library;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Verification;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import cn.zhunsheng.dictionary.compiled.PackageDigest;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Compiles the packages that come with the program; run by the build, which breaks when one of them does not verify.
public final class Bundle {
    /// Worked examples are judged as of this day, so that a build is the same whenever it runs.
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private Bundle() {}

    /// The first argument is the folder that the compiled packages go to, the others are package folders.
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        List<Path> folders = Stream.of(arguments).skip(1).map(Path::of).toList();
        Loaded loaded = PackageFolder.read(folders, List.of());
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(Verification.of(loaded.packages(), loaded.places(), DAY));
        for (Problem problem : problems) {
            System.err.println(problem.where() + ": " + problem.what().en() + " "
                    + problem.fix().en());
        }
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new IOException("A bundled package does not verify; what is wrong stands above");
        }
        Files.createDirectories(target);
        for (int i = 0; i < folders.size(); i++) {
            StandardPackage each = loaded.packages().get(i);
            try (OutputStream out = Files.newOutputStream(target.resolve(each.id() + ".zsp"))) {
                CompiledPackage.write(each, PackageDigest.of(folders.get(i)), out);
            }
            Files.write(
                    target.resolve(each.id() + ".zip"),
                    PackageText.of(folders.get(i)).zip(each.id()));
        }
    }
}
