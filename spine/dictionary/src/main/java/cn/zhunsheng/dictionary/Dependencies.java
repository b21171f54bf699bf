package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.StandardPackage.Dependency;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether packages fit together: every dependency there, in a version asked for, none twice, none in a
/// circle.
final class Dependencies {
    private final Map<String, StandardPackage> byId = new LinkedHashMap<>();
    private final Places places;
    private final Problems problems = new Problems();
    private final List<StandardPackage> ordered = new ArrayList<>();

    Dependencies(List<StandardPackage> packages, Places places) {
        this.places = places;
        for (StandardPackage one : packages) {
            StandardPackage other = byId.putIfAbsent(one.id(), one);
            if (other != null) {
                twice(one, other);
            }
        }
        byId.values().forEach(this::fits);
        Set<String> done = new HashSet<>();
        byId.values().forEach(p -> visit(p, new ArrayDeque<>(), done));
    }

    List<Problem> problems() {
        return problems.list();
    }

    /// Dependencies before those that depend on them, otherwise as given.
    List<StandardPackage> ordered() {
        return List.copyOf(ordered);
    }

    /// The package and all that it depends on, itself first, at whatever distance.
    static List<String> reach(String id, Map<String, PackageIndex> indexes) {
        List<String> reached = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            PackageIndex index = indexes.get(next);
            if (index != null && !reached.contains(next)) {
                reached.add(next);
                index.held.heading().depends().forEach(d -> open.addLast(d.id()));
            }
        }
        return reached;
    }

    private void fits(StandardPackage one) {
        for (Dependency dependency : one.heading().depends()) {
            StandardPackage other = byId.get(dependency.id());
            if (other == null) {
                missing(one, dependency);
            } else if (!dependency.version().holds(other.heading().version())) {
                wrongVersion(one, dependency, other);
            }
        }
    }

    private void visit(StandardPackage one, Deque<String> path, Set<String> done) {
        if (done.contains(one.id())) {
            return;
        }
        if (path.contains(one.id())) {
            circle(one, path);
            return;
        }
        path.addLast(one.id());
        for (Dependency dependency : one.heading().depends()) {
            StandardPackage other = byId.get(dependency.id());
            if (other != null) {
                visit(other, path, done);
            }
        }
        path.removeLast();
        if (done.add(one.id())) {
            ordered.add(one);
        }
    }

    private String place(StandardPackage one) {
        return places.of(one.id(), "package " + one.id());
    }

    private void twice(StandardPackage one, StandardPackage other) {
        problems.error(
                "package.id_repeated",
                place(other) + " and " + place(one),
                new Words(
                        "包 '%s' 给了两次：版本 %s 与 %s。"
                                .formatted(
                                        one.id(),
                                        other.heading().version(),
                                        one.heading().version()),
                        "Package '%s' is given twice: versions %s and %s."
                                .formatted(
                                        one.id(),
                                        other.heading().version(),
                                        one.heading().version())),
                new Words("每个包只留一个版本。", "Keep one version of each package."));
    }

    private void missing(StandardPackage one, Dependency dependency) {
        Words near = NearestName.hint(dependency.id(), byId.keySet());
        problems.error(
                "package.dependency_missing",
                place(one),
                new Words(
                        "包 '%s' 依赖 '%s' %s，而没有这个包%s。"
                                .formatted(one.id(), dependency.id(), dependency.version(), near.zh()),
                        "Package '%s' depends on '%s' %s, which is not there%s."
                                .formatted(one.id(), dependency.id(), dependency.version(), near.en())),
                new Words(
                        "用 --packages 给出它所在的文件夹，或改正 depends。", "Give its folder with --packages, or correct depends."));
    }

    private void wrongVersion(StandardPackage one, Dependency dependency, StandardPackage other) {
        problems.error(
                "package.dependency_version",
                place(one) + " and " + place(other),
                new Words(
                        "包 '%s' 依赖 '%s' %s，而这里的版本是 %s。"
                                .formatted(
                                        one.id(),
                                        dependency.id(),
                                        dependency.version(),
                                        other.heading().version()),
                        "Package '%s' depends on '%s' %s, and version %s is here."
                                .formatted(
                                        one.id(),
                                        dependency.id(),
                                        dependency.version(),
                                        other.heading().version())),
                new Words("换成所要的版本，或改正 depends。", "Provide a version asked for, or correct depends."));
    }

    private void circle(StandardPackage one, Deque<String> path) {
        List<String> steps = new ArrayList<>(path);
        List<String> ring = new ArrayList<>(steps.subList(steps.indexOf(one.id()), steps.size()));
        ring.add(one.id());
        String shown = String.join(" → ", ring);
        problems.error(
                "package.dependency_circular",
                place(one),
                new Words(
                        "包相互依赖成环：%s。".formatted(shown),
                        "Packages depend on each other in a circle: %s.".formatted(shown)),
                new Words("去掉其中一个依赖。", "Remove one of these dependencies."));
    }
}
