package cn.zhunsheng.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.identity.TestPeople;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoBehindProxyTest {
    @TempDir
    private Path folder;

    @Test
    void theCityIsBuiltFromInsideWhereSessionsAreForTlsAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("zhunsheng.yaml"), "zhunsheng: {proxy: true}\n");
        RunningPlatform platform = RunningPlatform.configured(file);
        try (var context = platform.context()) {
            DemoClient client = new DemoClient(platform.uri());
            client.signIn(Role.STEWARD.id(), TestPeople.PASSWORD);
            assertThat(client.get("/api/v1/checks").isMissingNode())
                    .as("signed in at %s", context.getId())
                    .isFalse();
        }
    }
}
