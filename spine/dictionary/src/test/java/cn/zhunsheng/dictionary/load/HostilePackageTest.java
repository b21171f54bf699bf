package cn.zhunsheng.dictionary.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.NearestName;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.SamplePackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Packages made to do harm: each is told in bounded time and memory, and nothing outside the folder is read.
@Timeout(120)
class HostilePackageTest {
    @TempDir
    Path root;

    private List<Problem> problems(SamplePackage sample) {
        return SamplePackage.problems(root, sample);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).distinct().toList();
    }

    private List<String> codesOf(String file, String text) {
        return codes(problems(SamplePackage.base().file(file, text)));
    }

    @Test
    void refusesAliasesBeforeTheyMultiply() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(codesOf("models/person-basic.yaml", laughs.toString())).containsExactly("package.yaml_unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: ", "? "})
    void refusesNestingBeforeItFillsTheStack(String opening) {
        assertThat(codesOf("models/person-basic.yaml", opening.repeat(200_000)))
                .containsExactly("package.yaml_unreadable");
    }

    @Test
    void refusesYamlBeyondOneMegabyte() {
        assertThat(codesOf("models/person-basic.yaml", "# ".repeat((1 << 19) + 1)))
                .containsExactly("package.file_too_large");
    }

    @Test
    void listsTenThousandProblemsAndSaysThatThereAreMore() {
        List<Problem> problems = problems(SamplePackage.base()
                .file("models/person-basic.yaml", "id: person-basic\nfields: [" + "a, ".repeat(100_000) + "a]\n"));

        assertThat(problems).hasSize(10_001);
        assertThat(problems.getLast().code()).isEqualTo("package.problems_too_many");
    }

    /// An expression with a group in a loop takes a step of the stack for every word.
    @Test
    void judgesIdsOfAnyLength() {
        String id = "a" + "-a".repeat(100_000);
        assertThat(codesOf("models/person-basic.yaml", "id: " + id + "\nfields: []\n"))
                .contains("package.model_file_name", "package.key_missing");
        assertThat(codesOf("package.yaml", "id: " + id + "-\nversion: 1.0.0\n")).contains("package.value_unreadable");
    }

    @Test
    void looksForNoNameNearToAVeryLongOne() {
        String name = "a".repeat(1_000_000);
        assertThat(NearestName.to(name, List.of(name + "b", "a"))).isEmpty();
    }

    @Test
    void refusesACellThatNobodyWrote() {
        assertThat(codesOf("qualifiers.csv", "id,name\nA," + "甲".repeat(1 << 20) + "\n"))
                .startsWith("package.table_unreadable");
        assertThat(codesOf("qualifiers.csv", "id,name\nA,\"" + "甲\n".repeat(1 << 20)))
                .startsWith("package.table_unreadable");
    }

    @Test
    void refusesARowOfVeryManyCells() {
        assertThat(codesOf("qualifiers.csv", ",".repeat(5_000_000))).startsWith("package.table_unreadable");
    }

    @Test
    void readsAMillionRowsOfATable() {
        assertThat(codesOf("codesets/AREA.csv", "code,name\n" + "1,a\n".repeat(1_000_001)))
                .contains("package.file_too_large", "package.problems_too_many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"range:1E999999999..", "range:..1E-999999999", "range:-1E2147483647..0"})
    void refusesBoundsThatAreAGigabyteWrittenOut(String domain) {
        assertThat(codes(problems(SamplePackage.base().change("elements.csv", "range:0..,public", domain + ",public"))))
                .contains("dictionary.range_unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../secret", "/etc/passwd", "..", "a/b", "a\\b", "a%00b"})
    void refusesIdsThatAreWaysToOtherFiles(String id) throws IOException {
        Files.writeString(root.resolve("secret.csv"), "code,name\n1,secret\n");
        List<Problem> problems = problems(SamplePackage.base().append("codesets.csv", id + ",甲,,,,partial,own,,\n"));

        assertThat(codes(problems)).contains("package.cell_unreadable");
        assertThat(problems.toString()).doesNotContain("secret,");
    }

    @Test
    void readsNoFolderThatIsALinkElsewhere() throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("all.csv"), "subject,value,valid\nscheme:GB-11643,secret,valid\n");
        Path folder = SamplePackage.base().without("vectors/all.csv").write(root);
        Files.createSymbolicLink(folder.resolve("vectors"), elsewhere);
        Files.createSymbolicLink(folder.resolve("models/self.yaml"), folder.resolve("models/self.yaml"));

        List<Problem> problems = PackageFolder.read(folder).problems();

        assertThat(codes(problems)).containsExactly("package.path_outside");
        assertThat(problems.toString()).doesNotContain("secret");
    }

    /// Reading a pipe would wait for a writer for ever.
    @Test
    void waitsForNoPipe() throws IOException, InterruptedException {
        Path folder = SamplePackage.base().without("qualifiers.csv").write(root);
        Process made =
                new ProcessBuilder("mkfifo", folder.resolve("qualifiers.csv").toString()).start();
        assertThat(made.waitFor()).isZero();

        assertThat(codes(PackageFolder.read(folder).problems())).containsExactly("package.file_unreadable");
    }
}
