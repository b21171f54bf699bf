package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.server.access.Visitor;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Packages begun, taken into care, taken back and downloaded, for programs.
@RestController
final class PackageReleaseApi {
    private final PackageReleases releases;
    private final PackageVersions versions;

    PackageReleaseApi(PackageReleases releases, PackageVersions versions) {
        this.releases = releases;
        this.versions = versions;
    }

    /// What is absent is empty; `depends` are ids of packages.
    record NewBody(
            @Nullable String id,
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String publisher,
            @Nullable List<String> depends) {
        NewPackage entered() {
            return new NewPackage(
                    said(id).strip(),
                    said(title),
                    said(titleEn),
                    said(publisher),
                    Objects.requireNonNullElse(depends, List.<String>of()).stream()
                            .filter(Objects::nonNull)
                            .toList());
        }
    }

    /// The version whose content is wanted again, and why.
    record BackBody(@Nullable String version, @Nullable String reason) {}

    record ReleasedBody(String packageId, String version) {
        static ReleasedBody of(String packageId, Version version) {
            return new ReleasedBody(packageId, version.toString());
        }
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    @PostMapping("/api/v1/packages")
    ResponseEntity<ReleasedBody> make(@AuthenticationPrincipal Visitor visitor, @RequestBody NewBody body)
            throws Refusal, IOException {
        NewPackage entered = body.entered();
        Version version = releases.make(visitor, entered);
        return ResponseEntity.created(URI.create("/api/v1/packages/" + entered.id()))
                .body(ReleasedBody.of(entered.id(), version));
    }

    /// The folder of a version, as `zs packages verify` takes it.
    @GetMapping("/api/v1/packages/{id}/versions/{version}/zip")
    ResponseEntity<byte[]> zip(@PathVariable String id, @PathVariable String version) throws Refusal, IOException {
        byte[] zip = versions.text(id, version).zip(id);
        return Downloaded.file(id + "-" + version + ".zip", "application/zip", zip);
    }

    @PostMapping("/api/v1/packages/{id}/care")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void care(@AuthenticationPrincipal Visitor visitor, @PathVariable String id) throws Refusal, IOException {
        releases.care(visitor, id);
    }

    @PostMapping("/api/v1/packages/{id}/rollback")
    ReleasedBody back(@AuthenticationPrincipal Visitor visitor, @PathVariable String id, @RequestBody BackBody body)
            throws Refusal, IOException {
        return ReleasedBody.of(id, releases.back(visitor, id, said(body.version), said(body.reason)));
    }
}
