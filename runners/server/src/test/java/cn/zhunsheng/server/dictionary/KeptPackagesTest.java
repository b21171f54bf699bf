package cn.zhunsheng.server.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.load.PackageFolder;
import cn.zhunsheng.library.PackageText;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.site.Site;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packages that the platform keeps: on a platform of its own, because every edition is everybody's.
class KeptPackagesTest {
    private static final String ELEMENTS = """
            id,name,definition,data_type,format,sensitivity,source,evidence
            own.mark,标记,一件物品的标记。,字符型,%s,internal,测试,own
            """;

    private static RunningPlatform platform;
    private static Session editor;
    private static Session reviewer;
    private static Session reader;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.with();
        editor = platform.as(Role.EDITOR);
        reviewer = platform.as(Role.REVIEWER);
        reader = platform.as(Role.READER);
    }

    @AfterAll
    static void stop() {
        platform.context().close();
    }

    private static HttpResponse<String> make(String id) {
        return editor.post(
                "/packages/new",
                Map.of("id", id, "title", "自有包", "titleEn", "Own", "publisher", "某市数据局", "depends", "gov-core"));
    }

    private static Version publish(String id, String format) throws Refusal, IOException {
        Candidates candidates = platform.bean(Candidates.class);
        PackageText text = candidates.text(id).orElseThrow().with("elements.csv", ELEMENTS.formatted(format));
        Visitor by = new Visitor(
                UUID.randomUUID(), "tester", "测试", UUID.randomUUID(), "", List.of(), Visitor.Kind.PERSON, "");
        Release release = new Release(id, Optional.of(now(id)), text, "格式为 " + format);
        return platform.bean(Publishing.class)
                .publish(by, release, Deed.of("dictionary.package_made", "package:" + id), version -> {});
    }

    private static Version now(String id) throws Refusal, IOException {
        return platform.bean(CurrentDictionary.class)
                .edition()
                .dictionary()
                .packageOf(id)
                .orElseThrow()
                .heading()
                .version();
    }

    @Test
    void aNewPackageIsInUseAtOnceAndItsIdIsItsOwn() {
        assertThat(make("new-one").statusCode()).isEqualTo(302);
        assertThat(reader.get("/packages/new-one").body()).contains("0.1.0", "平台保管", "gov-core &gt;=1.0.0 &lt;2");
        assertThat(reader.get("/api/v1/packages").body()).contains("\"new-one\"");
        assertThat(make("new-one").body()).contains("dictionary.package_taken");
        assertThat(make("New One").body()).contains("package.id_form");
        assertThat(reader.post("/packages/new", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void theVersionFollowsFromWhatChangedAndTheTagWithIt() throws Exception {
        make("versions");
        String tag = reader.get("/api/v1/schemes").headers().firstValue("ETag").orElseThrow();
        assertThat(publish("versions", "n6")).hasToString("0.2.0");
        assertThat(reader.get("/api/v1/schemes").headers().firstValue("ETag").orElseThrow())
                .isNotEqualTo(tag);
        assertThat(publish("versions", "n..8")).hasToString("0.2.1");
        assertThat(publish("versions", "n4")).hasToString("0.3.0");
        assertThat(reader.get("/packages/versions").body()).contains("格式为 n..8", "0.3.0", "格式为 n4");
        assertThat(reader.get("/packages/versions/diff?from=0.2.1&to=0.3.0").body())
                .contains("不兼容", "element own.mark", "n..8", "n4");
        assertThat(reader.get("/api/v1/packages/versions/changes?since=0.2.0").body())
                .contains("\"version\":\"0.2.1\"", "\"version\":\"0.3.0\"")
                .doesNotContain("\"kind\":\"added\"");
    }

    @Test
    void whatIsPublishedUnsoundIsRefusedAndNothingIsKept() throws Exception {
        make("unsound");
        assertThatThrownBy(() -> publish("unsound", "zz"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unsound/elements.csv, line 2");
        assertThat(now("unsound")).hasToString("0.1.0");
        assertThat(platform.bean(PackageVersionStore.class).versions("unsound")).hasSize(1);
    }

    @Test
    void oneGoesBackByANewVersionWithTheEarlierContent() throws Exception {
        make("back");
        publish("back", "n6");
        publish("back", "n4");
        Map<String, String> form = Map.of("version", "0.2.0", "reason", "四位不够用");
        assertThat(editor.post("/packages/back/rollback", form).statusCode()).isEqualTo(403);
        assertThat(reviewer.post("/packages/back/rollback", Map.of("version", "0.2.0"))
                        .body())
                .contains("dictionary.reason_missing");
        assertThat(reviewer.post("/packages/back/rollback", form).statusCode()).isEqualTo(302);
        assertThat(reader.get("/packages/back").body()).contains("由 0.3.0 回退到 0.2.0 的内容：四位不够用");
        assertThat(reader.get("/elements/own.mark?package=back").body()).contains("n6");
        assertThat(platform.bean(PackageVersionStore.class).versions("back")).hasSize(4);
        assertThat(platform.as(Role.AUDITOR).get("/audit").body()).contains("回退标准包", "四位不够用");
    }

    @Test
    void aBundledPackageTakenIntoCareIsReplacedByWhatIsNewer() throws Exception {
        String id = "egov-standards";
        assertThat(editor.post("/packages/" + id + "/care", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(platform.bean(CurrentDictionary.class).edition().origin(id)).isEqualTo(Origin.BUNDLED);
        Version next = publish(id, "n6");
        assertThat(next).hasToString("1.1.0");
        assertThat(platform.bean(CurrentDictionary.class).edition().origin(id)).isEqualTo(Origin.KEPT);
        assertThat(reader.get("/packages/" + id).body()).contains("保管时的内容", "1.1.0", "1.0.0");
    }

    @Test
    void foldersThatWereLostOrSpoiltAreWrittenAgain() throws Exception {
        make("lost");
        publish("lost", "n6");
        CurrentDictionary current = platform.bean(CurrentDictionary.class);
        String digest = current.edition().digest();
        Path kept = platform.bean(Site.class).data().resolve("packages/kept");
        Path spoilt = kept.resolve(platform.bean(PackageVersionStore.class)
                        .current("lost")
                        .orElseThrow()
                        .digest())
                .resolve("lost/elements.csv");
        Files.writeString(spoilt, "id\n");
        assertThat(current.reload().digest()).isEqualTo(digest);
        try (Stream<Path> all = Files.walk(kept)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(kept)) {
                    Files.delete(each);
                }
            }
        }
        assertThat(current.reload().digest()).isEqualTo(digest);
        assertThat(spoilt).content().contains("own.mark");
    }

    @Test
    void whatIsDownloadedIsAFolderThatLoads() throws Exception {
        make("download");
        publish("download", "n6");
        unzip(reader, "/packages/download/0.2.0/zip");
        assertThat(PackageFolder.within(folder)).containsExactly(folder.resolve("download"));
        assertThat(PackageFolder.heading(folder.resolve("download"))
                        .orElseThrow()
                        .version())
                .hasToString("0.2.0");
        assertThat(reader.get("/packages/download/9.9.9/zip").body()).contains("dictionary.version_unknown");
    }

    private void unzip(Session session, String path) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(session.bytes(path))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }
}
