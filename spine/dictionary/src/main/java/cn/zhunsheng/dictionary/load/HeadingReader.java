package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.StandardPackage.Dependency;
import cn.zhunsheng.dictionary.StandardPackage.Heading;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.VersionRange;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// `package.yaml`.
final class HeadingReader {
    private static final String FILE = "package.yaml";
    private static final Pattern ID = Pattern.compile("(?!.*--)[a-z][a-z0-9-]*(?<!-)");
    private static final List<String> KEYS =
            List.of("id", "version", "title", "publisher", "jurisdiction", "status", "depends");
    private static final Map<String, String> STATUSES =
            Map.of("draft", "draft", "active", "active", "retired", "retired");

    private final PackageFiles files;
    private final Problems problems;

    HeadingReader(PackageFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /// The heading, or empty where the package has no id or version to be known by.
    Optional<Heading> read() {
        if (!files.has(FILE)) {
            problems.error(
                    "package.heading_missing",
                    files.place(FILE),
                    new Words("文件夹中没有 package.yaml。", "The folder holds no package.yaml."),
                    new Words(
                            "写一份 package.yaml，至少有 id 与 version。",
                            "Write a package.yaml with at least id and version."));
            return Optional.empty();
        }
        return YamlReader.read(files, FILE, problems).flatMap(this::heading);
    }

    private Optional<Heading> heading(Yaml root) {
        YamlEntries entries = new YamlEntries(files, FILE, root, KEYS, problems);
        entries.needed("id");
        entries.needed("version");
        Optional<String> id = entries.read("id", HeadingReader::id);
        Optional<Version> version = entries.read("version", Version::parse);
        Words title = entries.words("title", Words.same(id.orElse("")));
        Words publisher = entries.words("publisher", Words.same(""));
        String status = entries.oneOf("status", STATUSES).orElse("draft");
        List<Dependency> depends = depends(entries);
        if (id.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Heading(id.get(), version.get(), title, publisher, entries.text("jurisdiction"), status, depends));
    }

    private static List<Dependency> depends(YamlEntries entries) {
        List<Dependency> depends = new ArrayList<>();
        for (Yaml item : entries.items("depends")) {
            YamlEntries one = entries.inner(item, List.of("id", "version"));
            one.needed("id");
            one.needed("version");
            Optional<String> id = one.read("id", HeadingReader::id);
            Optional<VersionRange> range = one.read("version", VersionRange::parse);
            if (id.isPresent() && range.isPresent()) {
                depends.add(new Dependency(id.get(), range.get()));
            }
        }
        return depends;
    }

    private static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Package id '%s' is not lower-case words joined by '-', such as gov-core".formatted(text));
        }
        return text;
    }
}
