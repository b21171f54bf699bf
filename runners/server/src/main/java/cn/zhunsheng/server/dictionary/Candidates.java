package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Conflicts;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Places;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Resolution;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Verification;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import cn.zhunsheng.library.Bundled;
import cn.zhunsheng.library.PackageText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Judges packages as somebody would have them: read by the same loader and verified by the same rules as `zs packages
/// verify`, with every other package beside them.
@Component
public final class Candidates {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CurrentDictionary current;
    private final PackageVersionStore store;
    private final KeptFolders folders;
    private final Clock clock;

    Candidates(CurrentDictionary current, PackageVersionStore store, KeptFolders folders, Clock clock) {
        this.current = current;
        this.store = store;
        this.folders = folders;
        this.clock = clock;
    }

    /// The files of a package as it is in use; empty when there is no such package.
    public Optional<PackageText> text(String packageId) throws Refusal, IOException {
        Edition edition = current.edition();
        if (edition.dictionary().packageOf(packageId).isEmpty()) {
            return Optional.empty();
        }
        Standing standing = edition.standing(packageId);
        return switch (standing.origin()) {
            case BUNDLED -> Bundled.text(packageId);
            case OPERATOR -> Optional.of(PackageText.of(standing.folder().orElseThrow()));
            case KEPT ->
                store.current(packageId)
                        .map(version -> store.text(packageId, version.version().toString()));
        };
    }

    /// The files of a version: one that is kept, or the one in use; empty when it is neither.
    public Optional<PackageText> text(String packageId, String version) throws Refusal, IOException {
        if (store.version(packageId, version).isPresent()) {
            return Optional.of(store.text(packageId, version));
        }
        boolean inUse = current.edition()
                .dictionary()
                .packageOf(packageId)
                .filter(held -> held.heading().version().toString().equals(version))
                .isPresent();
        return inUse ? text(packageId) : Optional.empty();
    }

    /// Judges the files as the package of that id, in the place of what is in use.
    public Candidate of(String packageId, PackageText text) throws Refusal, IOException {
        Edition edition = current.edition();
        try (KeptFolders.Scratch scratch = folders.scratch()) {
            Path folder = scratch.folder().resolve(packageId);
            text.write(folder);
            return judged(edition, packageId, folder);
        }
    }

    private Candidate judged(Edition edition, String packageId, Path folder) throws IOException {
        List<StandardPackage> beside = new ArrayList<>();
        List<Path> read = new ArrayList<>(List.of(folder));
        Set<String> depending = depending(edition, packageId);
        for (StandardPackage each : edition.dictionary().packages()) {
            Optional<Path> own = edition.standing(each.id()).folder();
            if (depending.contains(each.id()) && own.isPresent()) {
                read.add(own.get());
            } else if (!each.id().equals(packageId)) {
                beside.add(each);
            }
        }
        Loaded loaded = PackageFolder.read(read, beside);
        List<StandardPackage> all = new ArrayList<>(beside);
        all.addAll(loaded.packages());
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(Verification.of(all, loaded.places(), today));
        Resolution resolution = Dictionary.resolve(all, loaded.places());
        resolution.dictionary().ifPresent(dictionary -> problems.addAll(fresh(edition, dictionary)));
        Optional<StandardPackage> before = edition.dictionary().packageOf(packageId);
        Optional<StandardPackage> after = loaded.find(packageId);
        List<StandardPackage> others =
                all.stream().filter(each -> !each.id().equals(packageId)).toList();
        return new Candidate(
                packageId, before, after, resolution.dictionary(), problems, Candidate.changes(before, after, others));
    }

    /// Those that would have to be read again, because their rules are compiled against what the package holds.
    private static Set<String> depending(Edition edition, String packageId) {
        Set<String> reached = new HashSet<>(Set.of(packageId));
        for (StandardPackage each : edition.dictionary().packages()) { // what is depended on comes first
            if (each.heading().depends().stream().anyMatch(dependency -> reached.contains(dependency.id()))) {
                reached.add(each.id());
            }
        }
        reached.remove(packageId);
        return reached;
    }

    private static List<Problem> fresh(Edition edition, Dictionary dictionary) {
        List<Problem> conflicts = new ArrayList<>(Conflicts.in(dictionary.packages(), Places.NONE));
        conflicts.removeAll(edition.conflicts());
        return conflicts;
    }
}
