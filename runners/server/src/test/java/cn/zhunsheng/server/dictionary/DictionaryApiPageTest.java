package cn.zhunsheng.server.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/// Runs every example of `docs/reference/api.md` and compares the answer where the page shows one.
class DictionaryApiPageTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```sh\n(.*?)\n```\n(?:\n```json\n(.*?)\n```)?", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("\"\\$ZS([^\"]+)\"");
    private static final Pattern BODY = Pattern.compile("-d '([^']+)'");

    @TestFactory
    Stream<DynamicTest> answersAsThePageSays() throws IOException {
        String page = Files.readString(Path.of("../../docs/reference/api.md"));
        assertThat(EXAMPLE.matcher(page).results().count()).isGreaterThanOrEqualTo(8);
        return EXAMPLE.matcher(page)
                .results()
                .map(example -> DynamicTest.dynamicTest(
                        address(example.group(1)), () -> check(example.group(1), example.group(2))));
    }

    private static String address(String command) {
        Matcher address = ADDRESS.matcher(command);
        assertThat(address.find()).as(command).isTrue();
        return address.group(1);
    }

    private static void check(String command, String expected) {
        Session reader = RunningPlatform.get().as(Role.READER);
        Matcher body = BODY.matcher(command);
        HttpResponse<String> answer =
                body.find() ? reader.json("POST", address(command), body.group(1)) : reader.get(address(command));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        if (expected != null) {
            JsonMapper json = new JsonMapper();
            assertThat(json.readTree(answer.body())).isEqualTo(json.readTree(expected));
        }
    }
}
