package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.Library;
import cn.zhunsheng.library.PackageCache;
import cn.zhunsheng.server.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The packages of today: the bundled ones and those of the folders that the operator names in `zhunsheng.packages`.
/// Read once, when they are first needed.
@Component
class CurrentPackages {
    private final Library library;
    private @Nullable Packages packages;

    CurrentPackages(Site site, @Value("${zhunsheng.packages:}") List<String> folders) throws IOException {
        List<Path> named = folders.stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder.strip()))
                .toList();
        this.library = new Library(named, new PackageCache(site.folder("packages")));
    }

    synchronized Packages get() throws Refusal, IOException {
        Packages known = packages;
        if (known == null) {
            known = Packages.of(library.compiled());
            packages = known;
        }
        return known;
    }
}
