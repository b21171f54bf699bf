package cn.zhunsheng.server.standard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.site.Site;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Session EDITOR = PLATFORM.as(Role.EDITOR);
    private static final Session READER = PLATFORM.as(Role.READER);

    private static List<DocumentStore.Document> documents(String path) {
        return PLATFORM.bean(DocumentStore.class).of(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    @Test
    void thePageOfWhatBecameAStandardLeadsToItsDocuments() throws IOException {
        String number = ProjectsTest.number();
        String path = ProjectsTest.published("附件 " + UUID.randomUUID(), number, "2019-06-01");
        new SentTestForm(EDITOR).file("正文.txt", new byte[] {'z'}).post(path + "/documents");
        new SentTestForm(EDITOR)
                .field("name", "公开系统")
                .field("link", "https://openstd.samr.gov.cn/y")
                .post(path + "/documents");

        String page =
                READER.get("/standards/" + StandardNumber.of(number).slug()).body();
        assertThat(page).contains("href=\"https://openstd.samr.gov.cn/y\"", ">公开系统</a>");
        assertThat(page)
                .contains("href=\"" + path + "/documents/"
                        + documents(path).getFirst().id() + "\">正文.txt</a>");
    }

    @Test
    void aFileIsKeptEncryptedAndHandedOutAsItCame() throws IOException {
        String path = ProjectsTest.begun(EDITOR, "附件 " + UUID.randomUUID(), Map.of());
        String text = "标准草案全文 " + UUID.randomUUID();
        assertThat(new SentTestForm(EDITOR)
                        .file("草案.txt", text.getBytes(StandardCharsets.UTF_8))
                        .post(path + "/documents")
                        .statusCode())
                .isEqualTo(302);
        DocumentStore.Document kept = documents(path).getFirst();
        HttpResponse<String> fetched = READER.get(path + "/documents/" + kept.id());
        assertThat(fetched.body()).isEqualTo(text);
        assertThat(fetched.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        Path file =
                PLATFORM.bean(Site.class).folder("standard").resolve(kept.id().toString());
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertThat(EDITOR.post(path + "/documents/" + kept.id() + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(file).doesNotExist();
        assertThat(READER.get(path + "/documents/" + kept.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkIsOneOfHttps() {
        String path = ProjectsTest.begun(EDITOR, "链接 " + UUID.randomUUID(), Map.of());
        for (String unfit : List.of("", "ftp://www.gov.cn/x", "javascript:alert(1)", "https:///x")) {
            assertThat(new SentTestForm(EDITOR)
                            .field("link", unfit)
                            .post(path + "/documents")
                            .body())
                    .as(unfit)
                    .contains("standard.link_unfit");
        }
        assertThat(new SentTestForm(EDITOR)
                        .field("link", "https://openstd.samr.gov.cn/x")
                        .field("name", "公开系统")
                        .post(path + "/documents")
                        .statusCode())
                .isEqualTo(302);
        assertThat(READER.get(path).body()).contains("href=\"https://openstd.samr.gov.cn/x\"", "公开系统", "外部链接");
    }

    @Test
    void aFormWithoutItsTokenOrWithTooLargeAFileKeepsNothing() {
        String path = ProjectsTest.begun(EDITOR, "拒收 " + UUID.randomUUID(), Map.of());
        assertThat(new SentTestForm(EDITOR, "")
                        .file("x.txt", new byte[] {1})
                        .post(path + "/documents")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new SentTestForm(EDITOR)
                        .file("x.bin", new byte[SentForm.MOST + 1])
                        .post(path + "/documents")
                        .body())
                .contains("standard.file_large");
        assertThat(documents(path)).isEmpty();
    }
}
