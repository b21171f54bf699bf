package cn.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTest {
    private static final Pattern CASE = Pattern.compile("`([a-z]+/[a-z0-9-]+)`");

    @TempDir
    Path folder;

    @Test
    void everyCaseHasASourceAndAnExit() throws IOException {
        List<ConformanceCase> cases = Conformance.cases(folder);
        assertThat(cases).hasSizeGreaterThan(300);
        for (ConformanceCase one : cases) {
            assertThat(one.arguments())
                    .as(one.id())
                    .startsWith("--packages", "../../packages", "check")
                    .anyMatch(argument -> argument.startsWith("input") || argument.equals("-"));
            assertThat(Files.readString(one.expected())).as(one.id()).contains("\"exit\": ");
        }
    }

    @Test
    void everyCaseThatTheCoverageNamesIsThere() throws IOException {
        Set<String> ids =
                Conformance.cases(folder).stream().map(ConformanceCase::id).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        Matcher matcher = CASE.matcher(Files.readString(folder.resolve("COVERAGE.md")));
        while (matcher.find()) {
            if (!matcher.group(1).equals("packages/kit")) {
                named.add(matcher.group(1));
            }
        }
        assertThat(ids).as("a case was renamed: rename it in COVERAGE.md too").containsAll(named);
    }

    @Test
    void everyCaseAboutCountingAndMaskingIsNamedInTheCoverage() throws IOException {
        List<ConformanceCase> cases = Conformance.cases(folder);
        String coverage = Files.readString(folder.resolve("COVERAGE.md"));
        assertThat(cases)
                .filteredOn(one -> Set.of("counting", "masking").contains(one.group()))
                .extracting(ConformanceCase::id)
                .as("a case that no sentence of COVERAGE.md names: name it there")
                .allMatch(id -> coverage.contains("`" + id + "`"));
    }

    @Test
    void givesTheArgumentsInTheOrderOfTheFiles() throws IOException {
        write("group/one/input-2.csv", "");
        write("group/one/input-1.csv", "");
        write("group/one/with-people.csv", "");
        write("group/one/map.yaml", "");
        write("group/one/args", "--model\npopulation-basic\n");
        write("packages/kit/package.yaml", "");
        assertThat(small().arguments())
                .containsExactly(
                        "--packages",
                        "../../packages",
                        "check",
                        "input-1.csv",
                        "input-2.csv",
                        "--map",
                        "map.yaml",
                        "--with",
                        "people=with-people.csv",
                        "--model",
                        "population-basic",
                        "--format",
                        "json");
    }

    @Test
    void findsNoDifferenceWhereOnlyWhatIsAskedForHolds() throws IOException {
        write("group/one/expected.json", """
                {"exit": 1, "failing": {"a.code": 2}, "score": 50.0, "said": ["warns"], "unsaid": ["secret"],
                 "rules": [{"id": "a.code", "tested": 3}], "mapping": [{"field": "a"}]}""");
        String report = """
                {"rules": [{"id": "b.code", "tested": 9, "failed": 0}, {"id": "a.code", "tested": 3, "failed": 2}],
                 "mapping": [{"field": "a", "index": 1}], "score": 50.00}""";
        assertThat(verify(1, report, "warns")).isEmpty();
    }

    @Test
    void tellsEveryDifference() throws IOException {
        write("group/one/expected.json", """
                {"exit": 0, "failing": {}, "said": ["warns"], "unsaid": ["secret"], "score": null,
                 "rules": [{"id": "a.code", "tested": 3}, {"id": "c.code"}], "mapping": [{"field": "a"}]}""");
        String report = "{\"rules\": [{\"id\": \"a.code\", \"tested\": 4, \"failed\": 2}], \"mapping\": []}";
        assertThat(verify(1, report, "secret"))
                .contains(
                        "exit: expected 0, was 1",
                        "output: expected the text 'warns'",
                        "output: gives away 'secret'",
                        "score: expected null, is absent",
                        "rules[a.code].tested: expected 3, was 4",
                        "rules[c.code]: expected {\"id\":\"c.code\"}, is absent",
                        "mapping: expected 1 elements, was 0: []",
                        "failing: expected {}, was {a.code=2}",
                        "standard error: secret");
    }

    @Test
    void findsARefusalsCodeInStandardError() throws IOException {
        write("group/one/expected.json", "{\"exit\": 2, \"code\": \"mapping.field_doubled\"}");
        assertThat(verify(2, "", "mapping.field_doubled\nwhat …")).isEmpty();
        assertThat(verify(2, "", "mapping.field_unknown"))
                .contains("standard error: expected the code mapping.field_doubled");
    }

    @Test
    void saysWhenTheReportIsNoJson() throws IOException {
        write("group/one/expected.json", "{\"exit\": 0, \"failing\": {}}");
        assertThat(verify(0, "all is well", ""))
                .anyMatch(line -> line.startsWith("standard output: expected a JSON report"));
    }

    private List<String> verify(int exit, String stdout, String stderr) throws IOException {
        return Conformance.verify(small(), (arguments, in) -> new Runner.Ran(exit, stdout, stderr));
    }

    private ConformanceCase small() {
        return new ConformanceCase("group", "one", folder.resolve("group/one"));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
