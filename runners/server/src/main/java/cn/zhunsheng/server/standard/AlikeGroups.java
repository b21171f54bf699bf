package cn.zhunsheng.server.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The groups of [Alike], found once for the packages and the standards of this platform as they are, and
/// kept until one of both changes: every title is compared with every other. Any number of threads may ask.
@Component
final class AlikeGroups {
    private volatile @Nullable Kept kept;

    private record Kept(String digest, List<Known> own, List<Alike.Group> groups) {}

    List<Alike.Group> of(Standing standing) {
        String digest = standing.edition().digest();
        List<Known> own = standing.shelf().all().stream()
                .filter(known -> known.origins().contains(Project.ORIGIN))
                .toList();
        Kept known = kept;
        if (known == null || !known.digest.equals(digest) || !known.own.equals(own)) {
            known = new Kept(
                    digest, own, List.copyOf(Alike.among(standing.shelf().all(), standing.classification())));
            kept = known;
        }
        return known.groups;
    }
}
