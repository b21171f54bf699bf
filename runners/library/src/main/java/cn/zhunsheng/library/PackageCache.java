package cn.zhunsheng.library;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import cn.zhunsheng.dictionary.compiled.PackageDigest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Packages compiled on first use, kept in a folder under the digest of their content and of all they were compiled
/// beside.
///
/// The folder may be emptied at any time. Where it cannot be written, packages are compiled each time.
public final class PackageCache {
    private final Path folder;

    public PackageCache(Path folder) {
        this.folder = folder;
    }

    /// The cache of the user: `XDG_CACHE_HOME`, else `.cache` in the home.
    public static PackageCache ofUser() {
        String given = System.getenv("XDG_CACHE_HOME");
        Path base = given == null || given.isEmpty()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(given);
        return new PackageCache(base.resolve("zhunsheng").resolve(Version.NUMBER));
    }

    /// The bundled packages and the named ones, which replace bundled ones of the same id.
    ///
    /// @throws Refusal with the first problem when a named package is not sound
    List<CompiledPackage> with(List<CompiledPackage> bundled, List<Path> named) throws Refusal, IOException {
        List<Path> kept = kept(bundled, named);
        List<CompiledPackage> compiled = kept.stream().allMatch(Files::exists) ? read(kept) : List.of();
        if (compiled.isEmpty()) {
            compiled = compile(named, kept);
        }
        List<String> ids = compiled.stream().map(c -> c.standardPackage().id()).toList();
        return Stream.concat(
                        bundled.stream()
                                .filter(b -> !ids.contains(b.standardPackage().id())),
                        compiled.stream())
                .toList();
    }

    /// Where each named package is kept once it is compiled.
    private List<Path> kept(List<CompiledPackage> bundled, List<Path> named) throws IOException {
        List<PackageDigest> all = new ArrayList<>();
        bundled.forEach(b -> all.add(b.digest()));
        for (Path each : named) {
            all.add(PackageDigest.of(each));
        }
        List<Path> kept = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            kept.add(folder.resolve(all.get(bundled.size() + i).with(all).hex() + ".zsp"));
        }
        return kept;
    }

    /// What is kept, or nothing when a file is damaged or of another form.
    private static List<CompiledPackage> read(List<Path> kept) {
        List<CompiledPackage> compiled = new ArrayList<>();
        try {
            for (Path file : kept) {
                compiled.add(CompiledPackage.read(file));
            }
        } catch (IOException e) {
            return List.of();
        }
        return compiled;
    }

    private List<CompiledPackage> compile(List<Path> named, List<Path> kept) throws Refusal, IOException {
        List<StandardPackage> packages = Library.sound(Library.read(named));
        List<CompiledPackage> compiled = new ArrayList<>();
        for (int i = 0; i < packages.size(); i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CompiledPackage.write(packages.get(i), PackageDigest.of(named.get(i)), bytes);
            compiled.add(CompiledPackage.read(bytes.toByteArray()));
            keep(bytes.toByteArray(), kept.get(i));
        }
        return compiled;
    }

    private void keep(byte[] compiled, Path target) {
        try {
            Path parent = Files.createDirectories(folder);
            Path draft = Files.createTempFile(parent, "package", ".part");
            Files.write(draft, compiled);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Not kept: the next run compiles again, and nobody is worse off.
            return;
        }
    }
}
