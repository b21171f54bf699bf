package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The scripts are run by the shells that they are for.
class CompletionCommandTest {
    @TempDir
    static Path folder;

    /// What the shell offers for the last word of a command line.
    private static List<String> offered(String shell, String line) throws IOException, InterruptedException {
        Path script = folder.resolve("zs." + shell);
        if (!Files.exists(script)) {
            Files.writeString(script, new Shell(folder).zs("completion", shell).out());
            Files.writeString(folder.resolve("residents.csv"), "x\n");
        }
        String ask = """
                source ./zs.%s
                %s
                COMP_WORDS=(%s)
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                COMPREPLY=()
                _zs
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(shell, shell.equals("zsh") ? "setopt ksharrays shwordsplit" : "", line);
        List<String> command = shell.equals("zsh") ? List.of("zsh", "-fc", ask) : List.of("bash", "-c", ask);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines().filter(word -> !word.isEmpty()).toList();
    }

    private static boolean has(String shell) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, shell)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "zs pack; packages",
                "zs --lang ''; en",
                "zs --lang en dictionary pro; propose-codes",
                "zs check --fo; --format",
                "zs check --format js; json",
                "zs check x.csv --model popu; population-basic",
                "zs generate popu; population-basic",
                "zs dictionary codes GB-T-2261.1; GB-T-2261.1",
                "zs dictionary validate scheme:GB-11; scheme:GB-11643",
                "zs packages diff gov; gov-core",
                "zs check resi; residents.csv",
                "zs completion z; zsh"
            })
    void bothShellsOfferWhatFits(String line, String word) throws Exception {
        assertThat(offered("bash", line)).contains(word).doesNotContain("check");
        assumeTrue(has("zsh"), "zsh is not installed here: .ci/run installs it");
        assertThat(offered("zsh", line)).contains(word);
    }

    @Test
    void everyOptionOfEveryCommandIsOffered() throws Exception {
        assertThat(offered("bash", "zs packages import --"))
                .contains("--elements", "--codes", "--id", "--replace", "--help");
        assertThat(offered("bash", "zs ''")).contains("check", "generate", "dictionary", "completion");
    }

    @Test
    void anotherShellIsRefused() {
        assertThat(new Shell(folder).zs("completion", "fish").err()).contains("cli.choice_unknown", "bash, zsh");
    }
}
