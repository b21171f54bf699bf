package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.report.Columns;
import cn.zhunsheng.cli.Shell.Ran;
import cn.zhunsheng.library.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every command: the grammar, the languages, help, the exit codes.
class CommandLineTest {
    private static final int TERMINAL = 100;

    @TempDir
    Path folder;

    private Ran zs(String... arguments) {
        return new Shell(folder).zs(arguments);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfInBothLanguages(String command) {
        for (String language : new String[] {"zh", "en"}) {
            String[] words = ("--lang " + language + " " + command + " --help").split(" ");
            Ran ran = zs(words);

            assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).contains("zs " + command);
            assertThat(ran.lines())
                    .allSatisfy(line -> assertThat(Columns.width(line)).as(line).isLessThanOrEqualTo(TERMINAL));
            assertThat(ran.out().codePoints().anyMatch(Character::isIdeographic))
                    .isEqualTo(language.equals("zh"));
        }
    }

    static Stream<String> commands() {
        return Stream.of(
                "check",
                "dictionary search",
                "dictionary show",
                "dictionary codes",
                "dictionary validate",
                "standards search",
                "standards show",
                "standards tree",
                "packages list",
                "packages verify",
                "packages diff",
                "packages conflicts");
    }

    @Test
    void helpListsEveryCommand() {
        Ran ran = zs("--help");

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(commands()).allSatisfy(command -> assertThat(ran.out()).contains("  " + command + " "));
        assertThat(zs().out()).isEqualTo(ran.out());
        assertThat(ran.lines()).allMatch(line -> Columns.width(line) <= TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dictionary", "standards", "packages"})
    void aGroupListsItsCommands(String group) {
        Ran ran = zs(group);

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(commands().filter(command -> command.startsWith(group)))
                .allSatisfy(command -> assertThat(ran.out()).contains("zs " + command));
        assertThat(zs(group, "--help").out()).isEqualTo(ran.out());
    }

    @Test
    void saysItsVersion() {
        Ran ran = zs("--version");

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).isEqualTo("zhunsheng " + Version.NUMBER + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({
        "chek file.csv,                     There is no command 'chek'",
        "chek,                              There is no command 'chek'",
        "dictionary find x,                 There is no command 'dictionary find'",
        "check --modle x file.csv,          There is no option '--modle'",
        "check file.csv --model,            Option '--model' has no value",
        "--packges . packages list,         There is no option '--packges'",
        "--packages,                        Option '--packages' has no value",
        "check,                             '0 arguments were given, expected 1+ of SOURCE...'",
        "dictionary show,                   '0 arguments were given, expected 1 of ID'",
        "dictionary validate scheme:GB-11643, '1 arguments were given, expected 2 of SUBJECT VALUE|-'",
        "packages diff gov-core,            '1 arguments were given, expected 2 of A B'",
        "standards tree class,              '1 arguments were given, expected 0 of '",
    })
    void refusesWhatItDoesNotKnow(String arguments, String what) {
        Ran ran = zs(("--lang en " + arguments).split(" "));

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("zs: cli.arguments_unclear").contains(what);
    }

    @ParameterizedTest
    @CsvSource({
        "check --modle x file.csv,  没有选项 '--modle'",
        "check file.csv --model,    选项 '--model' 没有给出值",
        "--packges . packages list, 没有选项 '--packges'",
        "chek,                      没有命令 'chek'",
    })
    void refusesInChineseWithoutAnEnglishSentence(String arguments, String what) {
        assertThat(zs(arguments.split(" ")).err()).contains("原因  " + what).contains("办法  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "english"})
    void refusesALanguageThatItDoesNotSpeak(String language) {
        Ran ran = zs("--lang", language, "packages", "list");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("cli.choice_unknown").contains("zh, en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang en", "--lang=en", "--lang EN"})
    void speaksTheLanguageAskedFor(String language) {
        assertThat(zs((language + " packages list").split(" ")).out()).startsWith("package ");
    }

    @Test
    void speaksChineseUnlessAsked() {
        assertThat(zs("packages", "list").out()).startsWith("标准包");
        assertThat(zs("--lang", "zh", "packages", "list").out()).startsWith("标准包");
    }

    @Test
    void aSourceThatBreaksIsAFaultOfTheMachine() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the cable was pulled");
            }
        };

        Ran ran = new Shell(folder).reading(broken, "--lang", "en", "check", "-", "--model", "population-basic");

        assertThat(ran.exit()).isEqualTo(Exit.FAULT);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Reading or writing failed").contains("the cable was pulled");
    }

    @Test
    void aRefusalSaysWhatWhereAndHow() {
        Ran ran = zs("--lang", "en", "check", "nothing-there.csv");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err().lines())
                .hasSize(4)
                .satisfiesExactly(
                        code -> assertThat(code).isEqualTo("zs: source.file_absent"),
                        what -> assertThat(what).startsWith("what   "),
                        where -> assertThat(where).startsWith("where  ").endsWith("nothing-there.csv"),
                        fix -> assertThat(fix).startsWith("fix    "));
    }

    @Test
    void aFolderThatHoldsNoPackageIsRefused() {
        Ran ran = zs("--packages", "nothing-there", "packages", "list");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("package.folder_absent");
    }
}
