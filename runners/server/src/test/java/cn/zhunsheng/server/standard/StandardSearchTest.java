package cn.zhunsheng.server.standard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The search field of the list forgives what the search over everything forgives, and says so.
class StandardSearchTest {
    private static final Session READER = RunningPlatform.get().as(Role.READER);
    private static final String HERE = "href=\"/standards/GB-T-39046-2020\"";

    /// The index is filled behind the first pages.
    @BeforeAll
    static void await() {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!list("?search=jichushujuguifan").contains(HERE) && Instant.now().isBefore(end)) {
            list("");
        }
    }

    private static String list(String query) {
        return READER.get("/standards" + query).body();
    }

    @Test
    void pinyinAndItsInitialsFindAStandardWithoutAGuess() {
        assertThat(list("?search=jichushujuguifan")).contains(HERE).doesNotContain("以下是相近的");
        assertThat(list("?search=zwfwptjc")).contains(HERE).doesNotContain("以下是相近的");
        assertThat(list("?search=39046")).contains(HERE).doesNotContain("以下是相近的", "GB-T-39047-2020");
    }

    @Test
    void aSlipIsForgivenAndThePageSaysThatItGuessed() {
        assertThat(list("?search=jichushujuguifna")).contains(HERE, "以下是相近的");
        assertThat(READER.get("/standards.csv?search=jichushujuguifna").body()).contains("GB/T 39046-2020");
    }

    @Test
    void programsAreToldToo() {
        String call = "GET /api/v1/standards";
        JsonNode near = Contract.published().holds(call, READER.get("/api/v1/standards?search=jichushujuguifna"));
        assertThat(near.get("exact").asBoolean()).isFalse();
        assertThat(near.get("items").toString()).contains("GB/T 39046-2020");
        JsonNode exact = Contract.published().holds(call, READER.get("/api/v1/standards?search=39046"));
        assertThat(exact.get("exact").asBoolean()).isTrue();
        assertThat(exact.get("total").asInt()).isEqualTo(1);
    }

    @Test
    void whatFitsInAnotherClassIsNoReasonToGuessInThisOne() {
        assertThat(list("?search=39046&class=%E5%AE%89%E5%85%A8")).doesNotContain(HERE, "以下是相近的");
    }

    @Test
    void whatIsLikeNothingFindsNothingAndGuessesNothing() {
        assertThat(list("?search=qqqqqqqqqqqq")).contains("zs-empty").doesNotContain("以下是相近的");
    }
}
