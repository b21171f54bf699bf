package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The packages that come with the program, compiled by the build.
final class Bundled {
    private static final List<String> NAMES = List.of("gov-core", "egov-standards");

    private Bundled() {}

    static List<CompiledPackage> packages() throws IOException {
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
}
