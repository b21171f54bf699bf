package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage.Heading;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import cn.zhunsheng.dictionary.load.PackageFolder;
import cn.zhunsheng.library.Bundled;
import cn.zhunsheng.library.Library;
import cn.zhunsheng.library.PackageCache;
import cn.zhunsheng.server.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The packages that the platform runs with: the bundled ones, those of the folders that the operator names in
/// `zhunsheng.packages`, and those that it keeps itself. A kept package takes the place of another of its id when its
/// version is newer.
///
/// Read when they are first needed, and again when told. Who needs several answers about the same packages asks once
/// and keeps the edition. Any number of threads may use it.
@Component
public final class CurrentDictionary {
    private final List<Path> folders;
    private final PackageCache cache;
    private final PackageVersionStore store;
    private final KeptFolders kept;
    private volatile @Nullable Edition current;

    CurrentDictionary(
            Site site,
            PackageVersionStore store,
            KeptFolders kept,
            @Value("${zhunsheng.packages:}") List<String> folders)
            throws IOException {
        this.folders = folders.stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder.strip()))
                .toList();
        this.cache = new PackageCache(site.folder("packages"));
        this.store = store;
        this.kept = kept;
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
        Map<String, Standing> standings = standings();
        List<Path> read = standings.values().stream()
                .flatMap(standing -> standing.folder().stream())
                .toList();
        Edition fresh = Edition.of(new Library(read, cache).compiled(), standings);
        Optional<Edition> before = Optional.ofNullable(current);
        if (before.filter(edition -> edition.digest().equals(fresh.digest())).isEmpty()) {
            current = fresh;
        }
        return before.filter(edition -> edition.digest().equals(fresh.digest())).orElse(fresh);
    }

    /// By package id. A folder without a readable heading stands there too, so that reading it says what is wrong.
    private Map<String, Standing> standings() throws Refusal, IOException {
        Map<String, Standing> standings = new LinkedHashMap<>();
        Map<String, Version> versions = new HashMap<>();
        for (CompiledPackage bundled : Bundled.packages()) {
            Heading heading = bundled.standardPackage().heading();
            standings.put(heading.id(), new Standing(Origin.BUNDLED, Optional.empty()));
            versions.put(heading.id(), heading.version());
        }
        for (Path folder : named()) {
            Optional<Heading> heading = PackageFolder.heading(folder);
            String id = heading.map(Heading::id).orElse(folder.toString());
            if (standings.containsKey(id) && standings.get(id).origin() == Origin.OPERATOR) {
                id = folder.toString();
            }
            standings.put(id, new Standing(Origin.OPERATOR, Optional.of(folder)));
            heading.ifPresent(read -> versions.put(read.id(), read.version()));
        }
        for (PackageVersion version : store.current()) {
            Version other = versions.get(version.packageId());
            if (other == null || version.version().compareTo(other) > 0) {
                standings.put(version.packageId(), new Standing(Origin.KEPT, Optional.of(kept.of(version))));
            }
        }
        return standings;
    }

    private List<Path> named() throws Refusal, IOException {
        List<Path> named = new ArrayList<>();
        for (Path folder : folders) {
            named.addAll(Library.within(folder));
        }
        return named;
    }
}
