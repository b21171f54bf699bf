package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Version;
import java.time.Instant;
import java.util.UUID;

/// A version of a package that the platform keeps. `number` counts a package's versions from 1 in the order in which
/// they were published; `changeLog` is what people read, a line each; `digest` is of its files; `current` is the
/// latest.
public record PackageVersion(
        String packageId,
        Version version,
        int number,
        Instant publishedAt,
        UUID publishedBy,
        String publishedByName,
        String changeLog,
        String digest,
        boolean current) {}
