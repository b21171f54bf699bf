package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words of the program: both languages have them all, every one is used, both take the same values.
class WordsTest {
    private static final Pattern QUOTED = Pattern.compile("(?:\\(|[?:=] )\"([^\"\\n]*)\"");
    private static final Pattern CONVERSION = Pattern.compile("%(?:\\d+\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z%]");

    /// A bundle in two languages and the sources that speak from it.
    private record Bundle(String zh, String en, String sources) {
        Properties inChinese() {
            return read(zh);
        }

        Properties inEnglish() {
            return read(en);
        }

        private static Properties read(String file) {
            Properties words = new Properties();
            try {
                words.load(new StringReader(House.text(Path.of(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return words;
        }
    }

    private static final String SERVER = "runners/server/src/main/";

    private static final List<Bundle> BUNDLES = Stream.concat(
                    Stream.of(
                            bundle("runners/cli/src/main/resources/cn/zhunsheng/cli/cli", "runners/cli/src/main/java"),
                            bundle(
                                    "spine/check/src/main/resources/cn/zhunsheng/check/report/report",
                                    "spine/check/src/main/java/cn/zhunsheng/check/report")),
                    rooms())
            .toList();

    /// Every room of the server has its words beside it.
    private static Stream<Bundle> rooms() {
        return House.endingIn("messages_zh.properties").stream()
                .map(Path::toString)
                .filter(file -> file.startsWith(SERVER))
                .map(file -> bundle(file.replaceAll("_zh[.]properties$", ""), SERVER));
    }

    private static Bundle bundle(String name, String sources) {
        return new Bundle(name + "_zh.properties", name + "_en.properties", sources);
    }

    @Test
    void everyBundleIsRead() {
        long bundles = House.endingIn(".properties").stream()
                .filter(file -> file.toString().matches(".*/src/main/.*_(zh|en)\\.properties"))
                .count();
        assertThat(bundles)
                .as("A bundle was added or removed: list it in this test")
                .isEqualTo(2L * BUNDLES.size());
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(BUNDLES)
                .allSatisfy(bundle -> assertThat(bundle.inEnglish().stringPropertyNames())
                        .as("%s against %s", bundle.en(), bundle.zh())
                        .containsExactlyInAnyOrderElementsOf(bundle.inChinese().stringPropertyNames()));
    }

    @Test
    void noKeyStandsTwice() {
        assertThat(BUNDLES.stream().flatMap(b -> List.of(b.zh(), b.en()).stream()))
                .allSatisfy(file -> assertThat(House.text(Path.of(file))
                                .lines()
                                .filter(line -> line.contains("="))
                                .map(line -> line.substring(0, line.indexOf('='))))
                        .as(file)
                        .doesNotHaveDuplicates());
    }

    @Test
    void bothLanguagesTakeTheSameValues() {
        for (Bundle bundle : BUNDLES) {
            Properties zh = bundle.inChinese();
            Properties en = bundle.inEnglish();
            assertThat(zh.stringPropertyNames())
                    .allSatisfy(key -> assertThat(conversions(en.getProperty(key)))
                            .as("%s of %s: a value would be lost or the report would fail", key, bundle.en())
                            .isEqualTo(conversions(zh.getProperty(key))));
        }
    }

    @Test
    void everyKeyIsUsed() {
        for (Bundle bundle : BUNDLES) {
            Set<String> texts = texts(bundle.sources());
            List<String> idle = bundle.inChinese().stringPropertyNames().stream()
                    .filter(key -> !texts.contains(key) && !joined(key, texts))
                    .sorted()
                    .toList();
            assertThat(idle)
                    .as("No source says these keys: remove them from %s and its like", bundle.zh())
                    .isEmpty();
        }
    }

    private static List<String> conversions(String text) {
        return CONVERSION
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(conversion -> conversion.replaceFirst("\\d+\\$", ""))
                .sorted()
                .toList();
    }

    private static Set<String> texts(String folder) {
        Set<String> texts = new HashSet<>();
        JavaFile.main().stream()
                .filter(file -> file.path().startsWith(folder))
                .forEach(file -> texts.addAll(file.texts()));
        House.endingIn(".jte").stream()
                .filter(template -> template.startsWith(folder))
                .forEach(template ->
                        QUOTED.matcher(House.text(template)).results().forEach(quoted -> texts.add(quoted.group(1))));
        return texts;
    }

    /// A key may be joined of a text and a dotted rest: `"columns.by." + by`, `key + ".query"`. A group
    /// of commands goes by its first word.
    private static boolean joined(String key, Set<String> texts) {
        List<String> ways = new ArrayList<>();
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            ways.add(key.substring(0, dot + 1));
        }
        boolean byHead = ways.stream().anyMatch(texts::contains);
        boolean byTail = ways.stream()
                .map(head -> head.substring(0, head.length() - 1))
                .anyMatch(head -> texts.contains(head) && texts.contains(key.substring(head.length())));
        boolean byGroup = texts.contains(key + " ");
        return byHead || byTail || byGroup;
    }
}
