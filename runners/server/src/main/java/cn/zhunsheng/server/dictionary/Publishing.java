package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Change;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.PackageText;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Publishes versions of packages: the files, what changed and the entry in the trail in one transaction; right after
/// it the platform runs with them.
@Component
public final class Publishing {
    private static final int LONGEST = 20_000;

    private final CurrentDictionary current;
    private final Candidates candidates;
    private final PackageVersionStore store;
    private final KeptFolders folders;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Publishing(
            CurrentDictionary current,
            Candidates candidates,
            PackageVersionStore store,
            KeptFolders folders,
            Trail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.current = current;
        this.candidates = candidates;
        this.store = store;
        this.folders = folders;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Something that happens in the transaction of a publication, or stops it.
    @FunctionalInterface
    public interface Along {
        void with(Version version) throws Refusal, IOException;
    }

    /// Publishes the release as the version that its changes call for; gives that version.
    ///
    /// @throws Refusal when the package is not sound, or somebody published another version meanwhile
    public Version publish(Visitor by, Release release, Deed deed, Along along) throws Refusal, IOException {
        Version version = Committed.by(transaction, () -> {
            store.hold();
            demandUnmoved(release);
            keepBase(by, release.packageId());
            Candidate first = candidates.of(release.packageId(), release.text());
            Version next = first.before().isPresent() ? first.next() : first(first);
            PackageText text = release.text().as(next);
            demandSound(candidates.of(release.packageId(), text));
            add(by, release, text, next, first.changes());
            along.with(next);
            trail.record(by, deed.with("version", next.toString()));
            return next;
        });
        current.reload();
        return version;
    }

    /// Takes a package into care as it is in use: its versions are kept from now on. Nothing changes by that.
    public void care(Visitor by, String packageId) throws Refusal, IOException {
        Committed.by(transaction, () -> {
            store.hold();
            if (current.edition().dictionary().packageOf(packageId).isEmpty()) {
                throw PackageRefusals.unknown(packageId);
            }
            keepBase(by, packageId);
            return packageId;
        });
    }

    /// What is in use and not kept is kept first, so that one can compare with it and go back to it.
    private void keepBase(Visitor by, String packageId) throws Refusal, IOException {
        Optional<Version> now = version(packageId);
        if (now.isEmpty() || store.version(packageId, now.get().toString()).isPresent()) {
            return;
        }
        PackageText text = candidates.text(packageId).orElseThrow();
        add(by, new Release(packageId, Optional.empty(), text, ""), text, now.get(), List.of());
        trail.record(
                by,
                Deed.of("dictionary.package_cared", "package:" + packageId)
                        .with("version", now.get().toString()));
    }

    private Optional<Version> version(String packageId) throws Refusal, IOException {
        return current.edition()
                .dictionary()
                .packageOf(packageId)
                .map(held -> held.heading().version());
    }

    private void add(Visitor by, Release release, PackageText text, Version version, List<Change> changes)
            throws IOException {
        int number = store.current(release.packageId())
                .map(before -> before.number() + 1)
                .orElse(1);
        String log = release.changeLog();
        store.add(
                new PackageVersion(
                        release.packageId(),
                        version,
                        number,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        by.id(),
                        by.name(),
                        log.length() > LONGEST ? log.substring(0, LONGEST) : log,
                        folders.digest(release.packageId(), text),
                        true),
                text,
                changes);
    }

    private static Version first(Candidate candidate) throws Refusal {
        if (candidate.after().isEmpty()) {
            throw candidate.errors().getFirst().refusal();
        }
        return candidate.after().get().heading().version();
    }

    private static void demandSound(Candidate candidate) throws Refusal {
        if (!candidate.errors().isEmpty()) {
            throw candidate.errors().getFirst().refusal();
        }
    }

    private void demandUnmoved(Release release) throws Refusal, IOException {
        Optional<Version> now = version(release.packageId());
        if (!now.equals(release.from())) {
            throw new Refusal(
                    "dictionary.package_moved",
                    new Words(
                            "标准包 '" + release.packageId() + "' 已是 "
                                    + now.map(Version::toString).orElse("—") + " 版，不是 "
                                    + release.from().map(Version::toString).orElse("—") + " 版",
                            "Package '" + release.packageId() + "' is at version "
                                    + now.map(Version::toString).orElse("none") + ", not "
                                    + release.from().map(Version::toString).orElse("none")),
                    "",
                    new Words("重新打开页面，按现在的版本再做一次", "Open the page again and do it by the version of now"));
        }
    }
}
