package cn.zhunsheng.server.standard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import cn.zhunsheng.server.identity.TestPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class NewsTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Session EDITOR = PLATFORM.as(Role.EDITOR);

    static Session somebody() {
        String account = "watcher-" + UUID.randomUUID();
        TestPeople.add(PLATFORM.context(), account, TestPeople.root(PLATFORM.context()), Role.READER);
        return PLATFORM.visitor().signIn(account, TestPeople.PASSWORD);
    }

    private static String moved(String title, Map<String, String> more) {
        String path = ProjectsTest.begun(EDITOR, title, more);
        assertThat(ProjectsTest.move(EDITOR, path, Move.PLAN, Map.of()).statusCode())
                .isEqualTo(302);
        return path;
    }

    @Test
    void whatSomebodyWatchesIsListedAndNothingElse() {
        Session somebody = somebody();
        String watched = "电子文件的标准 " + UUID.randomUUID();
        String other = "别的标准 " + UUID.randomUUID();
        assertThat(somebody.post("/standards/news/watch", Map.of("system", "电子文件", "by", "class"))
                        .statusCode())
                .isEqualTo(302);
        String path = moved(watched, Map.of("systems", "电子文件"));
        moved(other, Map.of());
        assertThat(somebody.get("/standards/news").body())
                .contains("立项 " + watched, "href=\"" + path + "\"", "电子文件")
                .doesNotContain(other);
        assertThat(somebody.get("/standards/news?all=true").body()).contains(watched, other);
        Matcher remove = Pattern.compile("/standards/news/[0-9a-f-]+/remove")
                .matcher(somebody.get("/standards/news").body());
        assertThat(remove.find()).isTrue();
        somebody.post(remove.group(), Map.of());
        assertThat(somebody.get("/standards/news").body()).doesNotContain(watched);
    }

    @Test
    void theFeedIsAtomForWhoIsSignedInAlone() throws Exception {
        Session somebody = somebody();
        String title = "订阅 <&> " + UUID.randomUUID();
        moved(title, Map.of("systems", "互联网+政务"));
        HttpResponse<String> feed =
                somebody.get("/standards/feed.atom?system=%E4%BA%92%E8%81%94%E7%BD%91%2B%E6%94%BF%E5%8A%A1");
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getNamespaceURI()).endsWith("2005/Atom");
        assertThat(document.getElementsByTagNameNS("*", "title").item(1).getTextContent())
                .contains(title);
        assertThat(document.getElementsByTagNameNS("*", "id").getLength())
                .isEqualTo(1 + document.getElementsByTagNameNS("*", "entry").getLength());
        assertThat(PLATFORM.visitor().get("/standards/feed.atom").statusCode()).isEqualTo(302);
        assertThat(somebody.get("/standards/feed.atom").body()).doesNotContain("<entry>");
        assertThat(somebody.get("/standards/feed.atom?all").body()).contains("<entry>");
    }

    @Test
    void aWatchedStandardThatAPackageChangesIsNews() throws Refusal, IOException {
        Session somebody = somebody();
        somebody.post("/standards/news/watch", Map.of("number", "GB/T 34110-2017"));
        PLATFORM.bean(Standards.class).now();
        NewsStore store = PLATFORM.bean(NewsStore.class);
        assertThat(store.stated()).containsKey("GB/T 34110-2017");
        store.state("GB/T 34110-2017", new NewsStore.Stated("旧名称", "旧的说法"));
        PLATFORM.bean(PackageNews.class)
                .compare(PLATFORM.bean(CurrentDictionary.class).edition());
        assertThat(somebody.get("/standards/news").body())
                .contains("标准包更改 GB/T 34110-2017", "href=\"/standards/GB-T-34110-2017\"");
        long before = store.latest(2_000).size();
        PLATFORM.bean(PackageNews.class)
                .compare(PLATFORM.bean(CurrentDictionary.class).edition());
        assertThat(store.latest(2_000)).hasSizeGreaterThanOrEqualTo((int) before);
        assertThat(store.latest(1).getFirst().number()).isEqualTo("GB/T 34110-2017");
    }
}
