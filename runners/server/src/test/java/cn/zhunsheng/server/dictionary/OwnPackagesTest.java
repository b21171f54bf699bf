package cn.zhunsheng.server.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A platform with packages of its own: one that derives, and one that somebody wrote who means no good.
class OwnPackagesTest {
    private static final String HEADING = """
            id: own
            version: %s
            title: {zh: 自有, en: Own}
            publisher: {zh: 测试, en: Test}
            jurisdiction: CN
            status: draft
            depends: [{id: gov-core, version: ">=1.0 <2"}]
            """;
    private static final String ELEMENTS = """
            id,name,name_en,short_name,definition,object_class,property,representation,data_type,format,value_domain,sensitivity,version,status,registrar,source,evidence,note
            own.mark,<script>alert(1)</script>,"<img src=x onerror=alert(2)>",X,"</dd><script>alert(3)</script>",件,标记,代码,字符型,n6,codeset:OWN-CODES,internal,1.0.0,candidate,测试,"\"\"><svg onload=alert(4)>",own,
            """;

    @TempDir
    static Path folder;

    private static RunningPlatform platform;
    private static Session reader;

    @BeforeAll
    static void start() throws IOException {
        write("1.0.0");
        platform = RunningPlatform.with("--packages", "../../standards/example-city", "--packages", folder.toString());
        reader = platform.as(Role.READER);
    }

    private static void write(String version) throws IOException {
        Files.writeString(folder.resolve("package.yaml"), HEADING.formatted(version));
        Files.writeString(folder.resolve("elements.csv"), ELEMENTS);
        Files.writeString(
                folder.resolve("codesets.csv"),
                "id,title,title_en,source,version,completeness,evidence,note\n"
                        + "OWN-CODES,大表,Large,测试,1,complete,own,<b>粗</b>\n");
        StringBuilder codes = new StringBuilder("code,name,parent\n");
        for (int i = 0; i < 100_000; i++) {
            codes.append("%06d,名称%d,\n".formatted(i, i));
        }
        Files.createDirectories(folder.resolve("codesets"));
        Files.writeString(folder.resolve("codesets/OWN-CODES.csv"), codes);
    }

    @AfterAll
    static void stop() {
        platform.context().close();
    }

    @Test
    void whatAPackageSaysIsNeverMarkup() {
        for (String path :
                new String[] {"/elements?package=own", "/elements/own.mark", "/codesets/OWN-CODES", "/search?q=alert"
                }) {
            HttpResponse<String> page = reader.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .contains("&lt;")
                    .doesNotContain("<script>alert", "<img src=x", "<svg onload", "<b>粗");
        }
    }

    @Test
    void aHundredThousandCodesComeAPageAtATime() {
        String first = reader.get("/codesets/OWN-CODES").body();
        assertThat(first).contains("100,000", "000099").doesNotContain("000100");
        assertThat(reader.get("/codesets/OWN-CODES?page=1000").body()).contains("099999");
        assertThat(reader.get("/codesets/OWN-CODES?search=%E5%90%8D%E7%A7%B099998")
                        .body())
                .contains("099998");
        assertThat(reader.get("/api/v1/codesets/OWN-CODES?page=100").body()).contains("\"099999\"");
    }

    @Test
    void aDerivedElementShowsWhatItTightens() {
        assertThat(reader.get("/elements/resident.name").body())
                .contains("href=\"/elements/person.name", "a..30", "a..20");
        assertThat(reader.get("/elements/person.name?package=gov-core").body())
                .contains("href=\"/elements/resident.name\"");
    }

    @Test
    void aPackageThatChangedOnTheDiskCountsWhenItIsReadAgain() throws Exception {
        CurrentDictionary current = platform.bean(CurrentDictionary.class);
        Edition before = current.edition();
        assertThat(current.reload()).isSameAs(before);
        write("1.1.0");
        String tag = reader.get("/api/v1/schemes").headers().firstValue("ETag").orElseThrow();
        assertThat(current.reload().digest()).isNotEqualTo(before.digest());
        assertThat(reader.get("/api/v1/packages").body()).contains("1.1.0");
        assertThat(reader.get("/api/v1/schemes").headers().firstValue("ETag").orElseThrow())
                .isNotEqualTo(tag);
    }
}
