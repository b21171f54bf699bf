package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Change;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Packages: which there are, their versions, what changed, a new one, back to an earlier version.
@Controller
final class PackagePages {
    private static final String ONE = "dictionary/package";
    private static final String NEW = "dictionary/newpackage";
    private static final int PAGE = 100;

    private final CurrentDictionary current;
    private final PackageVersions versions;
    private final PackageViews views;
    private final PackageReleases releases;
    private final Pages pages;

    PackagePages(
            CurrentDictionary current,
            PackageVersions versions,
            PackageViews views,
            PackageReleases releases,
            Pages pages) {
        this.current = current;
        this.versions = versions;
        this.views = views;
        this.releases = releases;
        this.pages = pages;
    }

    @GetMapping("/packages")
    View list() throws Refusal, IOException {
        return pages.show("dictionary/packages", views.list());
    }

    @GetMapping("/packages/new")
    View form() throws Refusal, IOException {
        return pages.show(NEW, newPage(new NewPackage("", "", "", "", List.of("gov-core")), Optional.empty()));
    }

    @PostMapping("/packages/new")
    View make(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String titleEn,
            @RequestParam(defaultValue = "") String publisher,
            @RequestParam(defaultValue = "") List<String> depends,
            RedirectAttributes flash)
            throws Refusal, IOException {
        NewPackage entered = new NewPackage(id.strip(), title, titleEn, publisher, depends);
        try {
            releases.make(visitor, entered);
            return Here.to("/packages/" + entered.id(), "dictionary.package.made", flash);
        } catch (Refusal refusal) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, NEW, newPage(entered, Optional.of(refusal)));
        }
    }

    private NewPackagePage newPage(NewPackage entered, Optional<Refusal> refusal) throws Refusal, IOException {
        List<String> packages = current.edition().dictionary().packages().stream()
                .map(StandardPackage::id)
                .toList();
        return new NewPackagePage(entered, packages, refusal);
    }

    @GetMapping("/packages/{id}")
    View one(@PathVariable String id) throws Refusal, IOException {
        return pages.show(ONE, views.page(id, Optional.empty(), ""));
    }

    @PostMapping("/packages/{id}/care")
    View care(@AuthenticationPrincipal Visitor visitor, @PathVariable String id, RedirectAttributes flash)
            throws Refusal, IOException {
        releases.care(visitor, id);
        return Here.to("/packages/" + id, "dictionary.package.cared", flash);
    }

    @PostMapping("/packages/{id}/rollback")
    View back(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash)
            throws Refusal, IOException {
        try {
            releases.back(visitor, id, version, reason);
            return Here.to("/packages/" + id, "dictionary.package.rolled-back", flash);
        } catch (Refusal refusal) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, ONE, views.page(id, Optional.of(refusal), reason));
        }
    }

    @GetMapping("/packages/{id}/diff")
    View diff(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page)
            throws Refusal, IOException {
        List<String> all = versions.all(id).stream().map(Version::toString).toList();
        String second = to.isEmpty() ? all.getFirst() : to;
        String first = from.isEmpty() ? all.get(Math.min(1, all.size() - 1)) : from;
        List<Change> changes = versions.between(id, first, second);
        int breaking = (int) changes.stream().filter(Change::breaking).count();
        return pages.show(
                "dictionary/diff",
                new DiffPage(id, first, second, all, Paged.of(changes, page, PAGE), changes.size(), breaking));
    }

    /// The folder of a version, as `zs packages verify` takes it.
    @GetMapping("/packages/{id}/{version}/zip")
    ResponseEntity<byte[]> zip(@PathVariable String id, @PathVariable String version) throws Refusal, IOException {
        byte[] zip = versions.text(id, version).zip(id);
        return Downloaded.file(id + "-" + version + ".zip", "application/zip", zip);
    }
}
