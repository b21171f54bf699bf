package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Files of the house: their size, their bytes, their voice.
class HouseTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 60;

    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.$}~/])/(work|root|tmp|home|Users)/[\\w.-]+");
    private static final Pattern HOST = Pattern.compile("https?://([^\\s/\"'<>()`|]+)");
    private static final Pattern REPOSITORY = Pattern.compile("<(repository|pluginRepository|mirror)>");
    private static final Pattern TRACKER = Pattern.compile(
            "\\bissue ?#\\d|\\bGH-\\d|\\bticket #?\\d|(this|another|an earlier|the previous|the next) session\\b"
                    + "|\\bhelper agents?\\b|\\bsub-?agents?\\b|\\bAI assistants?\\b|\\bpull request #\\d",
            Pattern.CASE_INSENSITIVE);

    /// Hosts that documents, build files and packages may name: publishers whose pages are open to everyone.
    private static final List<String> PUBLIC_HOSTS = List.of(
            "maven.apache.org",
            "www.apache.org",
            "www.w3.org",
            "json-schema.org",
            "github.com",
            "openjdk.org",
            "adoptium.net",
            "www.rfc-editor.org",
            "schemas.openxmlformats.org",
            "purl.oclc.org",
            "openstd.samr.gov.cn",
            "std.samr.gov.cn",
            "data.example.gov.cn",
            "www.gov.cn");

    @Test
    void keepsFilesShort() {
        assertThat(JavaFile.main())
                .as("Split the class by what it is about; look hard from 250 lines on")
                .allSatisfy(file ->
                        assertThat(file.lines()).as(file.path().toString()).isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void keepsMethodsShort() {
        List<String> long_ = JavaFile.main().stream()
                .flatMap(file -> file.methods().stream()
                        .filter(method -> method.lines() > LONGEST_METHOD)
                        .map(method -> file.path() + ":" + method.line() + " " + method.name() + " has "
                                + method.lines() + " lines"))
                .toList();
        assertThat(long_).as("Give the parts of the method names of their own").isEmpty();
    }

    @Test
    void namesNoMachine() {
        assertThat(found(MACHINE_PATH))
                .as("A path of one machine means nothing on another: name the file from the repository's root")
                .isEmpty();
    }

    @Test
    void namesOnlyPublicHosts() {
        List<String> others = new ArrayList<>();
        for (Path file : House.texts()) {
            HOST.matcher(House.text(file))
                    .results()
                    .filter(host -> !PUBLIC_HOSTS.contains(host.group(1)))
                    .forEach(host -> others.add(file + ": " + host.group(1)));
        }
        assertThat(others)
                .as("A registry or mirror belongs to the machine's settings; add a host here if its pages are public")
                .isEmpty();
    }

    @Test
    void buildsFromTheRegistryOfTheMachine() {
        List<String> named = House.endingIn("pom.xml").stream()
                .filter(pom -> REPOSITORY.matcher(House.text(pom)).find())
                .map(Path::toString)
                .toList();
        assertThat(named)
                .as("Where artifacts come from is decided by settings.xml, not by a pom")
                .isEmpty();
    }

    @Test
    void speaksWithOneVoice() {
        assertThat(found(TRACKER))
                .as("Say what holds and why; who noted it where is for the log")
                .isEmpty();
    }

    @Test
    void standardsArePlainText() {
        List<String> wrong = new ArrayList<>();
        for (Path file : House.files("standards", "")) {
            fault(House.bytes(file)).ifPresent(fault -> wrong.add(file + ": " + fault));
        }
        assertThat(wrong)
                .as("Save the file as UTF-8 without a byte order mark, with line feeds, ending with one")
                .isEmpty();
    }

    @Test
    void documentsArePlainText() {
        List<String> wrong = new ArrayList<>();
        for (Path file : House.texts()) {
            if (!file.toString().endsWith(".csv")) {
                fault(House.bytes(file)).ifPresent(fault -> wrong.add(file + ": " + fault));
            }
        }
        assertThat(wrong)
                .as("Save the file as UTF-8 without a byte order mark, with line feeds, ending with one")
                .isEmpty();
    }

    @Test
    void versionOfTheProgramIsThatOfTheBuild() {
        String said = group(
                Path.of("runners/library/src/main/java/cn/zhunsheng/library/Version.java"), "NUMBER = \"([^\"]+)\"");
        for (Path pom : House.endingIn("pom.xml")) {
            assertThat(group(pom, "<artifactId>zhunsheng</artifactId>\\s*<version>([^<]+)</version>"))
                    .as("Version.NUMBER says %s: change it and every pom together; %s", said, pom)
                    .isEqualTo(said);
        }
    }

    @Test
    void changelogKnowsTheVersion() {
        String said = group(
                Path.of("runners/library/src/main/java/cn/zhunsheng/library/Version.java"), "NUMBER = \"([^\"]+)\"");
        assertThat(House.text(Path.of("CHANGELOG.md")))
                .as("Say in CHANGELOG.md what the version changes for users")
                .contains("## " + said);
    }

    private static List<String> found(Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (Path file : House.texts()) {
            if (file.endsWith("HouseTest.java")) {
                continue;
            }
            pattern.matcher(House.text(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(text -> found.add(file + ": " + text));
        }
        return found;
    }

    private static Optional<String> fault(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.of("not UTF-8");
        }
        if (text.startsWith("\uFEFF")) {
            return Optional.of("begins with a byte order mark");
        }
        if (text.indexOf('\r') >= 0) {
            return Optional.of("has carriage returns");
        }
        return text.endsWith("\n") ? Optional.empty() : Optional.of("does not end with a line feed");
    }

    private static String group(Path file, String pattern) {
        return Pattern.compile(pattern)
                .matcher(House.text(file))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("nothing");
    }
}
