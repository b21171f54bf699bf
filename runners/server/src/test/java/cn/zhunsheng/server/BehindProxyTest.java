package cn.zhunsheng.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Refusal;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a proxy says of a request is heeded where there is one, and nowhere else.
class BehindProxyTest {
    private static final String HOST = "127.0.0.1";

    @TempDir
    static Path folder;

    private static HttpServer issuer;
    private static RunningPlatform behind;
    private static RunningPlatform elsewhere;

    private final RunningPlatform alone = RunningPlatform.get();

    @BeforeAll
    static void start() throws IOException {
        issuer = issuer();
        behind = configured("behind", """
                zhunsheng:
                  proxy: true
                  limits: {api: 3}
                  oidc: {issuer: "%s", client-id: zhunsheng}
                """.formatted(address()));
        elsewhere = configured("elsewhere", """
                zhunsheng:
                  proxy: true
                  proxy-addresses: '192\\.0\\.2\\.\\d+'
                """);
    }

    @AfterAll
    static void stop() {
        behind.context().close();
        elsewhere.context().close();
        issuer.stop(0);
    }

    private static RunningPlatform configured(String name, String text) throws IOException {
        return RunningPlatform.configured(Files.writeString(folder.resolve(name + ".yaml"), text));
    }

    private static String address() {
        return "http://" + HOST + ":" + issuer.getAddress().getPort();
    }

    /// As much of another service as a person sees who leaves for it.
    private static HttpServer issuer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(HOST), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            byte[] body = """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/a","token_endpoint":"%1$s/t","jwks_uri":"%1$s/k",
                     "subject_types_supported":["public"],"response_types_supported":["code"],
                     "id_token_signing_alg_values_supported":["RS256"]}
                    """.formatted(address()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int entriesFrom(RunningPlatform platform, String address) {
        return platform.bean(JdbcClient.class)
                .sql("select count(*) from audit.entry where address = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    @Test
    void theTrailTellsWhoAskedTheProxy() {
        new Caller(behind.uri(), "203.0.113.7").knock();
        assertThat(entriesFrom(behind, "203.0.113.7")).isEqualTo(1);
    }

    @Test
    void whatACallerClaimsIsNotHeededWithoutAProxy() {
        Caller liar = new Caller(alone.uri(), "203.0.113.8");
        liar.knock();
        assertThat(entriesFrom(alone, "203.0.113.8")).isZero();
        assertThat(Caller.cookie(liar.get("/login"))).doesNotContainIgnoringCase("secure");
    }

    @Test
    void whatACallerClaimsIsNotHeededFromOtherAddressesThanTheProxys() {
        new Caller(elsewhere.uri(), "203.0.113.9").knock();
        assertThat(entriesFrom(elsewhere, "203.0.113.9")).isZero();
        assertThat(entriesFrom(elsewhere, HOST)).isPositive();
    }

    @Test
    void whatTheCallerWroteBeforeTheProxyIsNotHeeded() {
        new Caller(behind.uri(), "198.51.100.1, 203.0.113.10").knock();
        assertThat(entriesFrom(behind, "198.51.100.1")).isZero();
        assertThat(entriesFrom(behind, "203.0.113.10")).isEqualTo(1);
    }

    @Test
    void callsAreCountedByTheAddressOfWhoAskedTheProxy() {
        Caller many = new Caller(behind.uri(), "203.0.113.20");
        for (int i = 0; i < 3; i++) {
            assertThat(many.call().statusCode()).isEqualTo(401);
        }
        assertThat(many.call().statusCode()).isEqualTo(429);
        assertThat(new Caller(behind.uri(), "203.0.113.21").call().statusCode()).isEqualTo(401);
    }

    @Test
    void theSessionIsForTlsAlone() {
        HttpResponse<String> page = new Caller(behind.uri(), "203.0.113.30").get("/login");
        assertThat(Caller.cookie(page)).containsIgnoringCase("secure").containsIgnoringCase("httponly");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void redirectsStayRelative() {
        HttpResponse<String> away = new Caller(behind.uri(), "203.0.113.31").get("/checks");
        assertThat(away.headers().firstValue("Location")).hasValue("/login");
    }

    @Test
    void theOtherServiceLeadsBackToTheAddressThatPeopleKnow() {
        HttpResponse<String> away = new Caller(behind.uri(), "203.0.113.32").get("/oauth2/authorization/oidc");
        assertThat(away.headers().firstValue("Location").orElse(""))
                .startsWith(address() + "/a?")
                .contains("redirect_uri=https://" + Caller.HOST + "/login/oauth2/code/oidc");
    }

    @Test
    void addressesThatAreNoPatternAreRefused() {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("zhunsheng.proxy", "true", "zhunsheng.proxy-addresses", "10.0.0.(5")));
        assertThatThrownBy(() -> BehindProxy.settings(settings))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("10.0.0.(5");
    }
}
