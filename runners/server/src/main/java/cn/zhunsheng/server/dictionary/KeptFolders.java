package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.compiled.PackageDigest;
import cn.zhunsheng.library.PackageText;
import cn.zhunsheng.server.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Folders of kept packages, because packages are read from folders. They may be lost at any time: what counts is in
/// the database, and a folder that is not as it should be is written again, whole or not at all.
@Component
class KeptFolders {
    private final Path root;
    private final PackageVersionStore store;

    KeptFolders(Site site, PackageVersionStore store) throws IOException {
        this.root = Files.createDirectories(site.folder("packages").resolve("kept"));
        this.store = store;
    }

    /// The folder of a version; its name is the package's.
    synchronized Path of(PackageVersion version) throws IOException {
        Path around = root.resolve(version.digest());
        Path folder = around.resolve(version.packageId());
        if (sound(folder, version.digest())) {
            return folder;
        }
        delete(around);
        try (Scratch scratch = scratch()) {
            store.text(version.packageId(), version.version().toString())
                    .write(scratch.folder().resolve(version.packageId()));
            Files.move(scratch.folder(), around, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static boolean sound(Path folder, String digest) throws IOException {
        return Files.isDirectory(folder) && PackageDigest.of(folder).hex().equals(digest);
    }

    /// The digest that the files have once they are a folder.
    String digest(String packageId, PackageText text) throws IOException {
        try (Scratch scratch = scratch()) {
            Path folder = scratch.folder().resolve(packageId);
            text.write(folder);
            return PackageDigest.of(folder).hex();
        }
    }

    Scratch scratch() throws IOException {
        return new Scratch(Files.createTempDirectory(root, "draft"));
    }

    /// A folder for a while; gone with all in it when it is closed.
    record Scratch(Path folder) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
