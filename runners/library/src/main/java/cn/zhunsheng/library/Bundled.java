package cn.zhunsheng.library;

import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The packages that come with the program, compiled by the build.
public final class Bundled {
    private static final List<String> NAMES = List.of("gov-core", "egov-standards");

    private Bundled() {}

    /// Read anew at every call; in the order in which they depend on each other.
    public static List<CompiledPackage> packages() throws IOException {
        List<CompiledPackage> packages = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream in = Bundled.class.getResourceAsStream("packages/" + name + ".zsp")) {
                if (in == null) {
                    throw new IOException("The program comes without package " + name + ": build it again");
                }
                packages.add(CompiledPackage.read(in.readAllBytes()));
            }
        }
        return packages;
    }

    /// The files that a bundled package was compiled from; empty when no such package comes with the program.
    public static Optional<PackageText> text(String id) throws IOException {
        if (!NAMES.contains(id)) {
            return Optional.empty();
        }
        try (InputStream in = Bundled.class.getResourceAsStream("packages/" + id + ".zip")) {
            if (in == null) {
                throw new IOException("The program comes without the files of package " + id + ": build it again");
            }
            return Optional.of(PackageText.ofZip(in.readAllBytes()));
        }
    }
}
