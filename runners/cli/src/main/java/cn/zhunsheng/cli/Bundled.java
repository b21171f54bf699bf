package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The packages that come with the program.
final class Bundled {
    private Bundled() {}

    static List<StandardPackage> packages() throws IOException {
        Path house = Path.of(System.getProperty("zhunsheng.house", "."));
        Loaded loaded = PackageFolder.read(
                List.of(house.resolve("standards/gov-core"), house.resolve("standards/egov-standards")), List.of());
        loaded.problems()
                .forEach(p -> System.err.println(p.where() + ": " + p.what().zh()));
        return loaded.packages();
    }
}
