package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.report.Columns;
import cn.zhunsheng.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Documents show command lines that people copy: each must be one that the program takes.
class ReadmeTest {
    private static final int TERMINAL = 100;
    private static final Pattern IN_TEXT = Pattern.compile("`((?:\\./)?zs [^`]+)`");
    private static final Pattern IN_BLOCK = Pattern.compile("^(?:\\$ )?(?:\\./)?zs .+");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    @TempDir
    static Path folder;

    /// Commands are called from a folder that looks like the repository, so that what they write goes nowhere else.
    @BeforeAll
    static void link() throws IOException {
        for (String part : new String[] {"docs", "standards"}) {
            Files.createSymbolicLink(folder.resolve(part), Shell.HOUSE.resolve(part));
        }
    }

    /// A command line in a document.
    record Shown(Path document, String line) {
        @Override
        public String toString() {
            return document.getFileName() + ": " + line;
        }
    }

    static List<Shown> shown() throws IOException {
        List<Shown> shown = new ArrayList<>();
        for (Path document : documents()) {
            boolean block = false;
            for (String line :
                    Files.readString(document).replace("\\\n", " ").lines().toList()) {
                if (line.startsWith("```")) {
                    block = !block;
                } else if (block && IN_BLOCK.matcher(line).matches()) {
                    shown.add(new Shown(document, line.replaceFirst("^\\$ ", "")));
                } else if (!block) {
                    IN_TEXT.matcher(line).results().forEach(m -> shown.add(new Shown(document, m.group(1))));
                }
            }
        }
        return shown.stream()
                .filter(each -> !each.line().matches("(\\./)?zs (test|serve|backup|restore|seal)\\b.*"))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        documents.add(Shell.HOUSE.resolve("README.md"));
        documents.add(Shell.HOUSE.resolve("README.zh-CN.md"));
        for (String room : new String[] {"docs/tutorial", "docs/how-to"}) {
            Path path = Shell.HOUSE.resolve(room);
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.list(path)) {
                    files.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .forEach(documents::add);
                }
            }
        }
        return documents;
    }

    /// The command is known, its options exist, their values are of the choices: what is refused is at most a file, a
    /// package or an id that the reader is to put in.
    @ParameterizedTest
    @MethodSource("shown")
    void showsCommandLinesThatAreTaken(Shown each) {
        Ran ran = new Shell(folder).zs(words(each.line()));

        assertThat(ran.exit()).as(ran.err()).isIn(Exit.CLEAN, Exit.FINDINGS, Exit.REFUSED);
        assertThat(ran.err())
                .as("The program does not take what %s shows", each)
                .doesNotContain("zs: cli.");
    }

    @Test
    void showsCommandLinesInEveryReadme() throws IOException {
        assertThat(shown().stream().map(each -> each.document().getFileName().toString()))
                .contains("README.md", "README.zh-CN.md");
    }

    @ParameterizedTest
    @MethodSource("readmes")
    void theFirstCommandFindsWhatIsWrongInTheSample(String readme) throws IOException {
        Shown first = shown().stream()
                .filter(each -> each.document().endsWith(readme))
                .findFirst()
                .orElseThrow();
        for (String language : new String[] {"zh", "en"}) {
            List<String> arguments = new ArrayList<>(List.of("--lang", language));
            arguments.addAll(List.of(words(first.line())));

            Ran ran = new Shell(folder).zs(arguments.toArray(String[]::new));

            assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINDINGS);
            assertThat(ran.lines())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(line -> assertThat(Columns.width(line)).as(line).isLessThanOrEqualTo(TERMINAL));
        }
    }

    static Stream<String> readmes() {
        return Stream.of("README.md", "README.zh-CN.md");
    }

    /// The words of a command line, without the program, redirections and what follows a pipe.
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.replaceFirst("\\s[|>].*$", "").replaceFirst("\\s#.*$", ""));
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words.subList(1, words.size()).toArray(String[]::new);
    }
}
