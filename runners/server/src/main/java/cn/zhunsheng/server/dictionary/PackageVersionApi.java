package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Change;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.server.console.Pages;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The versions of packages, and what changed since one, for programs that keep up with them.
@RestController
final class PackageVersionApi {
    private static final int PAGE = 1_000;

    private final CurrentDictionary current;
    private final PackageVersions versions;
    private final Pages pages;

    PackageVersionApi(CurrentDictionary current, PackageVersions versions, Pages pages) {
        this.current = current;
        this.versions = versions;
        this.pages = pages;
    }

    /// `publishedAt` and what follows are of versions that the platform keeps.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionBody(
            String version,
            boolean inUse,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy,
            @Nullable String changeLog) {}

    /// What changed; `version` is the one that changed it.
    record ChangeBody(String version, String kind, String thing, boolean breaking, String what, List<String> affected) {
        ChangeBody {
            affected = List.copyOf(affected);
        }
    }

    record ChangesBody(String since, String version, DictionaryApi.ListBody<ChangeBody> changes) {}

    /// The latest first.
    @GetMapping("/api/v1/packages/{id}/versions")
    ResponseEntity<List<VersionBody>> versions(@PathVariable String id) throws Refusal, IOException {
        Version now = versions.inUse(id).heading().version();
        List<PackageVersion> kept = versions.kept(id);
        List<VersionBody> bodies = versions.all(id).stream()
                .map(version -> body(version, now, kept))
                .toList();
        return Tagged.of(current.edition(), bodies, kept.size());
    }

    private static VersionBody body(Version version, Version now, List<PackageVersion> kept) {
        return kept.stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .map(each -> new VersionBody(
                        version.toString(),
                        version.equals(now),
                        each.publishedAt(),
                        each.publishedByName(),
                        each.changeLog()))
                .orElse(new VersionBody(version.toString(), version.equals(now), null, null, null));
    }

    /// In the order in which it was published, 1,000 on a page.
    @GetMapping("/api/v1/packages/{id}/changes")
    ResponseEntity<ChangesBody> changes(
            @PathVariable String id,
            @RequestParam String since,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request)
            throws Refusal, IOException {
        int total = versions.sinceCount(id, since);
        int pageCount = Math.max(1, Math.ceilDiv(total, PAGE));
        int shown = Math.clamp(page, 1, pageCount);
        List<ChangeBody> items = versions.since(id, since, PAGE, (shown - 1) * PAGE).stream()
                .map(made -> body(made, request))
                .toList();
        String now = versions.inUse(id).heading().version().toString();
        return Tagged.of(
                current.edition(),
                new ChangesBody(since, now, new DictionaryApi.ListBody<>(total, shown, pageCount, items)),
                total);
    }

    private ChangeBody body(PackageVersionStore.Made made, HttpServletRequest request) {
        Change change = made.change();
        return new ChangeBody(
                made.version(),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.thing(),
                change.breaking(),
                pages.speech(request).in(change.what()),
                change.affected());
    }
}
