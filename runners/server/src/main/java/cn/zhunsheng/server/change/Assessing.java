package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.PackageText;
import cn.zhunsheng.server.dictionary.Candidates;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Judges packages as proposals would have them. What was judged lately is remembered while neither the proposal nor
/// the packages change.
@Component
class Assessing {
    private static final int REMEMBERED = 12;

    private final EditStore edits;
    private final Candidates candidates;
    private final CurrentDictionary current;
    private final Map<Key, Assessed> lately = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Assessed> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Key(UUID proposal, int revision, String edition) {}

    Assessing(EditStore edits, Candidates candidates, CurrentDictionary current) {
        this.edits = edits;
        this.candidates = candidates;
        this.current = current;
    }

    /// The package as the proposal would have it upon what is in use now.
    Assessed of(Proposal proposal) throws Refusal, IOException {
        Key key = new Key(proposal.id(), proposal.revision(), current.edition().digest());
        synchronized (lately) {
            Assessed known = lately.get(key);
            if (known != null) {
                return known;
            }
        }
        Assessed fresh = of(proposal.packageId(), edits.edits(proposal.id()));
        synchronized (lately) {
            lately.put(key, fresh);
        }
        return fresh;
    }

    /// The package with those edits.
    Assessed of(String packageId, List<Edit> changed) throws Refusal, IOException {
        Applied applied = Applied.to(text(packageId), changed);
        return new Assessed(candidates.of(packageId, applied.text()), applied.moved());
    }

    /// The files of the package in use.
    PackageText text(String packageId) throws Refusal, IOException {
        return candidates.text(packageId).orElseThrow(() -> ChangeRefusals.packageUnknown(packageId));
    }

    /// The files of the version that somebody began from; those in use when it is not known any more.
    PackageText text(String packageId, String version) throws Refusal, IOException {
        return candidates.text(packageId, version).orElse(text(packageId));
    }

    /// The version of the package in use.
    String version(String packageId) throws Refusal, IOException {
        return current.edition()
                .dictionary()
                .packageOf(packageId)
                .orElseThrow(() -> ChangeRefusals.packageUnknown(packageId))
                .heading()
                .version()
                .toString();
    }
}
