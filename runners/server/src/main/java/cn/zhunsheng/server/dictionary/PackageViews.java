package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Gathers what the pages of packages show.
@Component
class PackageViews {
    private final CurrentDictionary current;
    private final PackageVersionStore store;

    PackageViews(CurrentDictionary current, PackageVersionStore store) {
        this.current = current;
        this.store = store;
    }

    PackagesPage list() throws Refusal, IOException {
        Edition edition = current.edition();
        Map<String, PackageVersion> kept =
                store.current().stream().collect(Collectors.toMap(PackageVersion::packageId, Function.identity()));
        return new PackagesPage(edition.dictionary().packages().stream()
                .map(each -> line(edition, each, Optional.ofNullable(kept.get(each.id()))))
                .toList());
    }

    private static PackagesPage.Line line(Edition edition, StandardPackage each, Optional<PackageVersion> kept) {
        return new PackagesPage.Line(
                each.id(),
                each.heading().title(),
                each.heading().version().toString(),
                edition.origin(each.id()).id(),
                each.elements().size(),
                each.codeSets().size(),
                each.models().size(),
                each.standards().size(),
                kept.map(PackageVersion::publishedAt));
    }

    PackagePage page(String id, Optional<Refusal> refusal, String reason) throws Refusal, IOException {
        Edition edition = current.edition();
        StandardPackage one = edition.dictionary().packageOf(id).orElseThrow(() -> PackageRefusals.unknown(id));
        Version now = one.heading().version();
        List<PackagePage.Row> rows = rows(store.versions(id), now);
        return new PackagePage(
                id,
                one.heading().title(),
                now.toString(),
                edition.origin(id).id(),
                one.heading().depends().stream()
                        .map(each -> each.id() + " " + each.version())
                        .toList(),
                edition.dictionary().packages().stream()
                        .filter(each -> each.heading().depends().stream()
                                .anyMatch(dependency -> dependency.id().equals(id)))
                        .map(StandardPackage::id)
                        .toList(),
                rows,
                rows.stream().anyMatch(PackagePage.Row::inUse),
                refusal,
                reason);
    }

    private static List<PackagePage.Row> rows(List<PackageVersion> versions, Version now) {
        List<PackagePage.Row> rows = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            PackageVersion each = versions.get(i);
            String before =
                    i + 1 < versions.size() ? versions.get(i + 1).version().toString() : "";
            List<String> log =
                    each.changeLog().lines().filter(line -> !line.isBlank()).toList();
            rows.add(new PackagePage.Row(each, before, each.version().equals(now), log));
        }
        return rows;
    }
}
