package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Change;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import cn.zhunsheng.library.PackageText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The versions that there are of a package, and what lies between them.
@Component
class PackageVersions {
    private final CurrentDictionary current;
    private final Candidates candidates;
    private final PackageVersionStore store;
    private final KeptFolders folders;

    PackageVersions(CurrentDictionary current, Candidates candidates, PackageVersionStore store, KeptFolders folders) {
        this.current = current;
        this.candidates = candidates;
        this.store = store;
        this.folders = folders;
    }

    /// The package as it is in use.
    StandardPackage inUse(String packageId) throws Refusal, IOException {
        return current.edition()
                .dictionary()
                .packageOf(packageId)
                .orElseThrow(() -> PackageRefusals.unknown(packageId));
    }

    /// Those that are kept, the latest first.
    List<PackageVersion> kept(String packageId) {
        return store.versions(packageId);
    }

    /// Every version that one can look at: those that are kept, and the one in use.
    List<Version> all(String packageId) throws Refusal, IOException {
        List<Version> all = new java.util.ArrayList<>(
                kept(packageId).stream().map(PackageVersion::version).toList());
        Version now = inUse(packageId).heading().version();
        if (!all.contains(now)) {
            all.addFirst(now);
        }
        return all;
    }

    /// The files of a version.
    PackageText text(String packageId, String version) throws Refusal, IOException {
        if (store.version(packageId, version).isPresent()) {
            return store.text(packageId, version);
        }
        if (!inUse(packageId).heading().version().toString().equals(version)) {
            throw PackageRefusals.versionUnknown(packageId, version);
        }
        return candidates.text(packageId).orElseThrow();
    }

    /// What differs from one version to another.
    List<Change> between(String packageId, String from, String to) throws Refusal, IOException {
        List<StandardPackage> others = current.edition().dictionary().packages().stream()
                .filter(each -> !each.id().equals(packageId))
                .toList();
        return Candidate.changes(Optional.of(held(packageId, from)), Optional.of(held(packageId, to)), others);
    }

    private StandardPackage held(String packageId, String version) throws Refusal, IOException {
        StandardPackage now = inUse(packageId);
        if (now.heading().version().toString().equals(version)) {
            return now;
        }
        PackageVersion kept =
                store.version(packageId, version).orElseThrow(() -> PackageRefusals.versionUnknown(packageId, version));
        List<StandardPackage> beside = current.edition().dictionary().packages().stream()
                .filter(each -> !each.id().equals(packageId))
                .toList();
        Loaded loaded = PackageFolder.read(List.of(folders.of(kept)), beside);
        return loaded.find(packageId).orElseThrow(() -> PackageRefusals.versionUnknown(packageId, version));
    }

    /// What the versions after one changed.
    List<PackageVersionStore.Made> since(String packageId, String version, int most, int from)
            throws Refusal, IOException {
        return store.changes(packageId, number(packageId, version), most, from);
    }

    int sinceCount(String packageId, String version) throws Refusal, IOException {
        return store.changes(packageId, number(packageId, version));
    }

    /// Nothing comes after a version that is in use and not kept.
    private int number(String packageId, String version) throws Refusal, IOException {
        Optional<PackageVersion> kept = store.version(packageId, version);
        if (kept.isEmpty() && !all(packageId).contains(known(packageId, version))) {
            throw PackageRefusals.versionUnknown(packageId, version);
        }
        return kept.map(PackageVersion::number).orElse(Integer.MAX_VALUE);
    }

    private static Version known(String packageId, String version) {
        try {
            return Version.parse(version);
        } catch (IllegalArgumentException e) {
            throw PackageRefusals.versionUnknown(packageId, version);
        }
    }
}
