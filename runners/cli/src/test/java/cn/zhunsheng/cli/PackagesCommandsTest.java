package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `zs packages list|verify|diff|conflicts`.
class PackagesCommandsTest {
    private static final String CITY =
            Shell.HOUSE.resolve("standards/example-city").toString();

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private Ran zs(String... arguments) {
        return shell.zs(arguments);
    }

    /// The city's package with one text of a file replaced by another.
    private void broken(String file, String from, String to) throws IOException {
        Path path = shell.copy("example-city").resolve(file);
        String text = Files.readString(path);
        assertThat(text)
                .as("The sample package has changed: choose another text to break")
                .contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void listsWhatIsLoaded() {
        assertThat(zs("packages", "list").out())
                .contains("gov-core")
                .contains("egov-standards")
                .doesNotContain("example-city");
        assertThat(zs("--packages", CITY, "packages", "list").out())
                .contains("gov-core")
                .contains("example-city");
    }

    @Test
    void verifiesTheBundledPackages() {
        Ran ran = zs("--lang", "en", "packages", "verify");

        assertThat(ran.exit()).as(ran.out()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains("2 packages verified: 0 errors");
    }

    @Test
    void verifiesAFolder() {
        Ran ran = zs("--lang", "en", "packages", "verify", CITY);

        assertThat(ran.exit()).as(ran.out()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains("3 packages verified: 0 errors");
    }

    @Test
    void namesBothPlacesOfALoosenedElement() throws IOException {
        broken("elements.csv", "a..20", "a..99");

        Ran ran = zs("--lang", "en", "packages", "verify", "example-city");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out())
                .contains("[error] package.derived_looser")
                .containsPattern("where  example-city/elements\\.csv, line \\d+ and gov-core")
                .doesNotContain(" 0 errors");
    }

    @Test
    void aPackageThatDoesNotVerifyIsNotUsed() throws IOException {
        broken("package.yaml", "id: example-city", "id: Example City");

        assertThat(zs("packages", "verify", "example-city").exit()).isEqualTo(Exit.FINDINGS);
        Ran ran = zs("--packages", "example-city", "packages", "list");
        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("package.");
    }

    @Test
    void refusesAFolderWithoutPackages() {
        for (String command : new String[] {"verify", "conflicts"}) {
            Ran ran = zs("packages", command, "nothing-there");
            assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
            assertThat(ran.err()).contains("package.folder_absent");
        }
    }

    @Test
    void aPackageDoesNotDifferFromItself() {
        Ran ran = zs("--lang", "en", "packages", "diff", "gov-core", "gov-core");

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains("0 differences, 0 of them breaking");
    }

    @Test
    void saysWhatBreaksWhom() throws IOException {
        broken("elements.csv", "a..20", "a..12");

        Ran ran = zs("--lang", "en", "packages", "diff", CITY, "example-city");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).contains("[breaking] ").contains("1 of them breaking");
    }

    @Test
    void refusesToCompareWhatIsNotThereOrNotSound() throws IOException {
        broken("elements.csv", "a..20", "zz9");

        assertThat(zs("packages", "diff", "nothing-there", "gov-core").err()).contains("package.folder_absent");
        Ran ran = zs("packages", "diff", CITY, "example-city");
        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("dictionary.format_unknown");
    }

    @Test
    void findsWhatTwoStandardsDefineDifferently() {
        Ran ran = zs("--lang", "en", "packages", "conflicts");

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out())
                .as("GB/T 39046 gives the codes of GB/T 39554 other widths")
                .contains("service-item.base-code-39046")
                .contains("'an..10'")
                .contains("'an12'")
                .contains("service-item.implementation-code-39046")
                .contains("'an..24'")
                .contains("'an31'")
                .as("and codes other meanings than C 0109")
                .contains("package.code_conflict")
                .contains("39046-A-XSCJ")
                .contains("C0109-XSCJ");
    }

    @Test
    void aFolderOfPackagesMeansThoseInIt() throws IOException {
        shell.copy("example-city");

        assertThat(zs("--packages", ".", "packages", "list").out()).contains("example-city");
        assertThat(zs("packages", "verify", ".").exit()).isEqualTo(Exit.CLEAN);
        assertThat(zs("packages", "conflicts", ".").exit()).isEqualTo(Exit.CLEAN);
    }
}
