package cn.zhunsheng.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.identity.TestPeople;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TrailTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();

    private final String name = UUID.randomUUID().toString();

    @Test
    void anAuditorSeesTheDeedsOfTheirOrganisationsAlone() {
        UUID root = TestPeople.root(PLATFORM.context());
        UUID below = TestPeople.organisation(PLATFORM.context(), "below " + name, root);
        UUID beside = TestPeople.organisation(PLATFORM.context(), "beside " + name, root);
        TestPeople.add(PLATFORM.context(), "a-" + name, below, Role.AUDITOR);
        TestPeople.add(PLATFORM.context(), "b-" + name, beside, Role.READER);
        Session auditor = PLATFORM.visitor().signIn("a-" + name, TestPeople.PASSWORD);
        PLATFORM.visitor().signIn("b-" + name, TestPeople.PASSWORD);

        assertThat(auditor.get("/audit?account=a-" + name).body()).contains("identity.signed_in");
        assertThat(auditor.get("/audit?account=b-" + name).body()).doesNotContain("identity.signed_in");
        assertThat(auditor.get("/api/v1/audit?account=b-" + name).body()).isEqualTo("[]");
        assertThat(PLATFORM.as(Role.AUDITOR).get("/audit?account=b-" + name).body())
                .contains("identity.signed_in");
    }

    @Test
    void anEntryIsNeitherChangedNorDeleted() {
        PLATFORM.as(Role.READER);
        JdbcClient db = PLATFORM.bean(JdbcClient.class);
        assertThatThrownBy(() -> db.sql("update audit.entry set name = 'else'").update())
                .hasMessageContaining("not changed and not deleted");
        assertThatThrownBy(() -> db.sql("delete from audit.entry").update())
                .hasMessageContaining("not changed and not deleted");
        assertThatThrownBy(() -> db.sql("truncate audit.entry").update())
                .hasMessageContaining("not changed and not deleted");
    }

    @Test
    void aDeedWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> PLATFORM.bean(Trail.class).record(Who.PLATFORM, Deed.of("identity.signed_in", "x")))
                .hasMessageContaining("in the transaction of its change");
    }
}
