package cn.zhunsheng.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Hit;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.search.Thing;
import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import cn.zhunsheng.server.dictionary.Edition;
import cn.zhunsheng.server.site.Site;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    /// Asks again and again until the answer holds that.
    private static String awaited(Supplier<String> question, String part) {
        Instant end = Instant.now().plus(PATIENCE);
        String answer = question.get();
        while (!answer.contains(part) && Instant.now().isBefore(end)) {
            answer = question.get();
        }
        return answer;
    }

    @Test
    void aSlipIsForgivenByPageAndApi() {
        Session reader = PLATFORM.as(Role.READER);
        assertThat(awaited(
                        () -> reader.get("/api/v1/search?q=shenfenzhegn&kind=element")
                                .body(),
                        "person.id-number"))
                .contains("\"kind\":\"element\",\"reference\":\"gov-core/person.id-number\"");
        assertThat(reader.get("/search?q=shenfenzhegn").body())
                .contains("下面是相近的")
                .contains("href=\"/elements/person.id-number\"");
    }

    @Test
    void theApiGivesTheBestFirstAndNoMoreThanIsAskedFor() {
        Session reader = PLATFORM.as(Role.READER);
        HttpResponse<String> answer = reader.get("/api/v1/search?q=11643&kind=standard&limit=1");
        Contract.published().holds("GET /api/v1/search", answer);
        assertThat(answer.body())
                .contains("\"reference\":\"gov-core/GB 11643-1999\"")
                .containsOnlyOnce("reference");
        assertThat(reader.get("/api/v1/search?q=%20").body()).isEqualTo("[]");
    }

    @Test
    void aKindThatIsNoneIsRefusedWithThoseThatAre() {
        assertThat(PLATFORM.as(Role.READER)
                        .get("/api/v1/search?q=a&kind=column")
                        .body())
                .contains("dictionary.kind_unknown")
                .contains("code-set");
    }

    /// A source of one thing, whose state is its name.
    private static final class One implements Findables {
        private volatile String name = "第一个名字";
        private volatile boolean readable = true;

        @Override
        public Map<String, String> states() {
            return Map.of("one", name);
        }

        @Override
        public Stream<Thing> all(String source) throws Refusal {
            if (!readable) {
                throw new Refusal("test.unreadable", new Words("读不出", "unreadable"), "", new Words("", ""));
            }
            return Stream.of(new Thing(Hit.Kind.STANDARD, "own/1", new Words(name, ""), List.of(), List.of()));
        }
    }

    private static String found(Finding finding, Edition edition, String question) {
        return finding.find(edition, question, EnumSet.of(Hit.Kind.STANDARD), 1).toString();
    }

    @Test
    void followsASourceThatChangesAndKeepsWhatItGaveWhileItCannotBeRead() throws Refusal, IOException {
        Edition edition = PLATFORM.bean(CurrentDictionary.class).edition();
        One source = new One();
        Finding finding = new Finding(new Site(data, false), List.of(source));
        finding.start();
        assertThat(awaited(() -> found(finding, edition, "第一个名字"), "own/1")).contains("own/1");
        source.name = "第二个称呼";
        assertThat(awaited(() -> found(finding, edition, "第二个称呼"), "own/1")).contains("own/1");
        source.readable = false;
        source.name = "读不出来的";
        assertThat(awaited(() -> found(finding, edition, "第二个称呼"), "own/1")).contains("own/1");
        finding.stop();
        assertThat(found(finding, edition, "第二个称呼"))
                .as("without the index the packages are searched")
                .doesNotContain("own/1");
    }
}
