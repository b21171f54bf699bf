package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Optional;

/// What a package's page shows. `from` and `reason` are what was entered to go back to a version.
record PackagePage(
        String id,
        Words title,
        String version,
        String origin,
        List<String> depends,
        List<String> dependents,
        List<Row> versions,
        boolean cared,
        Optional<Refusal> refusal,
        String reason) {
    PackagePage {
        depends = List.copyOf(depends);
        dependents = List.copyOf(dependents);
        versions = List.copyOf(versions);
    }

    /// A version; `before` is the one that it is compared with, empty for the first; `inUse` is what the platform runs
    /// with.
    record Row(PackageVersion version, String before, boolean inUse, List<String> log) {
        Row {
            log = List.copyOf(log);
        }

        String number() {
            return version.version().toString();
        }
    }

    /// Versions that one may go back to.
    List<Row> earlier() {
        return versions.stream().filter(row -> !row.inUse()).toList();
    }
}
