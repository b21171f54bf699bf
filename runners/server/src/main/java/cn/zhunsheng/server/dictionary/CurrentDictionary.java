package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.Library;
import cn.zhunsheng.library.PackageCache;
import cn.zhunsheng.server.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The packages that the platform runs with: the bundled ones and those of the folders that the operator names in
/// `zhunsheng.packages`.
///
/// Read when they are first needed, and again when told. Who needs several answers about the same packages asks once
/// and keeps the edition. Any number of threads may use it.
@Component
public final class CurrentDictionary {
    private final List<Path> folders;
    private final PackageCache cache;
    private volatile @Nullable Edition current;

    CurrentDictionary(Site site, @Value("${zhunsheng.packages:}") List<String> folders) throws IOException {
        this.folders = folders.stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder.strip()))
                .toList();
        this.cache = new PackageCache(site.folder("packages"));
    }

    /// The packages of this moment.
    ///
    /// @throws Refusal when a named folder holds no sound package
    public Edition edition() throws Refusal, IOException {
        Edition known = current;
        return known == null ? first() : known;
    }

    private synchronized Edition first() throws Refusal, IOException {
        Edition known = current;
        return known == null ? reload() : known;
    }

    /// Reads the folders again; the edition before stays in use when they hold no sound packages.
    ///
    /// @throws Refusal when a named folder holds no sound package
    public synchronized Edition reload() throws Refusal, IOException {
        Edition read = Edition.of(new Library(folders, cache).compiled());
        Optional<Edition> before = Optional.ofNullable(current);
        if (before.filter(edition -> edition.digest().equals(read.digest())).isEmpty()) {
            current = read;
        }
        return before.filter(edition -> edition.digest().equals(read.digest())).orElse(read);
    }
}
