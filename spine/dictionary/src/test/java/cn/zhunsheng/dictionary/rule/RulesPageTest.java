package cn.zhunsheng.dictionary.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `docs/reference/rules.md` is what stewards copy from.
class RulesPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("\\| `([^`]+)` \\|$");

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("zhunsheng.house"), "docs/reference/rules.md"));
    }

    static Stream<String> examples() throws IOException {
        return page().split("## What is refused", -1)[0]
                .lines()
                .map(EXAMPLE::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1).replace("\\|", "|"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsExamplesThatCompile(String example) {
        assertThatCode(() -> RuleCompiler.compile(example, SampleFields.all())).doesNotThrowAnyException();
    }

    @Test
    void namesEveryFunctionWithAnExample() throws IOException {
        List<String> examples = examples().toList();

        assertThat(Arrays.stream(Function.values()).filter(f -> f.style() != Function.Style.OPERATOR))
                .allSatisfy(f -> assertThat(examples)
                        .as("docs/reference/rules.md has no example of " + f.celName() + ": add a row")
                        .anyMatch(e -> e.contains(f.celName() + "(")));
    }

    @Test
    void listsEveryCodeThatTheCompilerGives() throws IOException {
        String page = page();
        Path sources = Path.of(
                System.getProperty("zhunsheng.house"), "spine/dictionary/src/main/java/cn/zhunsheng/dictionary/rule");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                Pattern.compile("\"(rule\\.[a-z_]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(code -> assertThat(page)
                                .as("docs/reference/rules.md does not list a code: add it to the last table")
                                .contains("`" + code.group(1) + "`"));
            }
        }
    }
}
