package cn.zhunsheng.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.identity.TestPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks the matrix: every endpoint by everyone.
class MatrixTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Matrix MATRIX = Matrix.shipped();
    /// Answered by filters, not by a controller.
    private static final Set<String> BY_FILTERS = Set.of("POST /login", "POST /logout");

    /// Asked by the shared people, these would end what other tests go on with.
    private static final Set<String> ENDS_SESSIONS = Set.of("/logout", "/account/sign-out");

    @Test
    void everyEndpointStandsInTheMatrix() {
        Set<String> missing = new TreeSet<>(mapped());
        missing.removeAll(listed());
        assertThat(missing)
                .as("Endpoints without a line in access.csv are refused to everyone: add a line for each")
                .isEmpty();
    }

    @Test
    void everyLineOfTheMatrixIsAnEndpoint() {
        Set<String> gone = new TreeSet<>(listed());
        gone.removeAll(mapped());
        gone.removeAll(BY_FILTERS);
        gone.removeIf(line -> line.endsWith("/**"));
        gone.remove("GET /metrics"); // of the actuator
        assertThat(gone)
                .as("Lines of access.csv that nothing answers: remove them")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> refusesWhoIsNotNamed() {
        Session nobody = PLATFORM.visitor();
        Session plain = PLATFORM.visitor();
        String account = "plain-" + UUID.randomUUID();
        TestPeople.add(PLATFORM.context(), account, TestPeople.root(PLATFORM.context()));
        plain.signIn(account, TestPeople.PASSWORD);
        List<DynamicTest> tests = new ArrayList<>();
        for (Endpoint endpoint : MATRIX.endpoints()) {
            if (ENDS_SESSIONS.contains(endpoint.path())) {
                continue;
            }
            tests.add(test(endpoint, "nobody", nobody, endpoint.anyone()));
            tests.add(test(endpoint, "without a role", plain, endpoint.anyone() || endpoint.signedIn()));
            for (Role role : Role.values()) {
                tests.add(test(endpoint, role.id(), PLATFORM.as(role), endpoint.opensTo(Set.of(role))));
            }
        }
        return tests.stream();
    }

    private static DynamicTest test(Endpoint endpoint, String who, Session session, boolean opens) {
        String name =
                endpoint.method() + " " + endpoint.path() + " by " + who + (opens ? " is answered" : " is refused");
        return DynamicTest.dynamicTest(name, () -> {
            Answer answer = ask(endpoint, session);
            assertThat(answer.refused())
                    .as("%s answered %d %s", name, answer.status(), answer.location())
                    .isEqualTo(!opens);
        });
    }

    private record Answer(int status, String location) {
        boolean refused() {
            return status == 401 || status == 403 || location.endsWith("/login");
        }
    }

    /// Ids that nothing has: who may ask is told that it is not there, or what the request lacks.
    private static Answer ask(Endpoint endpoint, Session session) {
        String path = endpoint.path()
                .replace("/**", "")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var response =
                endpoint.method().equals("GET") ? session.get(path) : session.json(endpoint.method(), path, "{}");
        return new Answer(
                response.statusCode(), response.headers().firstValue("Location").orElse(""));
    }

    private static Set<String> listed() {
        Set<String> listed = new TreeSet<>();
        MATRIX.endpoints().forEach(endpoint -> listed.add(endpoint.method() + " " + endpoint.path()));
        return listed;
    }

    private static Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        var mappings = PLATFORM.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                mapping.getPatternValues().forEach(path -> mapped.add(method + " " + path));
            }
            if (mapping.getMethodsCondition().getMethods().isEmpty()) {
                mapping.getPatternValues().stream()
                        .filter(path -> !path.equals("/error"))
                        .forEach(path -> mapped.add("ANY " + path));
            }
        }
        return mapped;
    }
}
