package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Settings: every one that the platform reads is documented and in the sample, with the default that holds, and no
/// other.
class ConfigurationTest {
    private static final Pattern READ =
            Pattern.compile("(?:\"|\\$\\{|--)zhunsheng\\.([a-z]+(?:[.-][a-z]+)*)(?::([^}\"]*)}|[\"}=])");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `zhunsheng\\.([a-z.-]+)` \\| (?:`([^`]*)`)? ?\\|");
    private static final Pattern COMMENTED = Pattern.compile("(?m)^( *)#(?=[a-z])");

    @Test
    void everySettingIsDocumentedAndNoOther() {
        assertThat(documented().keySet())
                .as("docs/reference/configuration.md has a row for every zhunsheng.* that the platform reads")
                .isEqualTo(read().keySet());
    }

    @Test
    void theDocumentsTellTheDefaultsThatHold() {
        assertThat(documented()).containsAllEntriesOf(known());
    }

    @Test
    void theSampleHasEverySettingWithItsDefault() {
        Map<String, String> sample = sample(
                COMMENTED.matcher(House.text(Path.of("deploy/zhunsheng.yaml"))).replaceAll("$1"));
        assertThat(sample.keySet())
                .as("deploy/zhunsheng.yaml shows every setting")
                .isEqualTo(read().keySet());
        assertThat(sample).containsAllEntriesOf(known());
    }

    @Test
    void theSampleChangesNothing() {
        assertThat(sample(House.text(Path.of("deploy/zhunsheng.yaml")))).isEmpty();
    }

    /// Settings whose default stands where they are read, in words.
    private static Map<String, String> known() {
        return read().entrySet().stream()
                .filter(setting -> setting.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, setting -> setting.getValue().orElseThrow()));
    }

    private static SortedMap<String, Optional<String>> read() {
        SortedMap<String, Optional<String>> found = new TreeMap<>();
        Stream.concat(
                        House.mainSources().stream().filter(file -> file.startsWith("runners/server")),
                        Stream.of(Path.of("runners/server/src/main/resources/application.yaml")))
                .flatMap(file -> READ.matcher(House.text(file)).results())
                .forEach(use -> found.merge(use.group(1), Optional.ofNullable(use.group(2)), (a, b) -> a.or(() -> b)));
        return found;
    }

    private static SortedMap<String, String> documented() {
        SortedMap<String, String> rows = new TreeMap<>();
        for (MatchResult row : ROW.matcher(House.text(Path.of("docs/reference/configuration.md")))
                .results()
                .toList()) {
            rows.put(row.group(1), Optional.ofNullable(row.group(2)).orElse(""));
        }
        return rows;
    }

    private static Map<String, String> sample(String text) {
        Map<String, String> flat = new TreeMap<>();
        Object all = new Load(LoadSettings.builder().build()).loadFromString(text);
        flatten("", ((Map<?, ?>) all).get("zhunsheng"), flat);
        return flat;
    }

    private static void flatten(String name, Object value, Map<String, String> flat) {
        if (value instanceof Map<?, ?> settings) {
            settings.forEach((key, inner) -> flatten(name.isEmpty() ? "" + key : name + "." + key, inner, flat));
        } else if (value != null) {
            flat.put(name, String.valueOf(value));
        }
    }
}
