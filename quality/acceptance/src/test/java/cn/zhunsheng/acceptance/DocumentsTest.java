package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Documents: every link alive, every class that they name there, decisions numbered once.
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern PAGE = Pattern.compile("(?<![(/])\\bdocs/[\\w/.-]+\\.(?:md|csv)\\b");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)?)`");
    private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    @Test
    void everyLinkIsAlive() {
        List<String> dead = new ArrayList<>();
        for (Path document : House.documents()) {
            String text = CODE_BLOCK.matcher(House.text(document)).replaceAll("");
            LINK.matcher(text)
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
                    .filter(link -> !alive(document, link))
                    .forEach(link -> dead.add(document + ": " + link));
        }
        assertThat(dead).as("Write the page or correct the link").isEmpty();
    }

    @Test
    void everyPageThatIsNamedExists() {
        List<String> absent = new ArrayList<>();
        for (Path file : House.texts()) {
            if (!file.toString().contains("/src/test/")) {
                PAGE.matcher(House.text(file))
                        .results()
                        .map(MatchResult::group)
                        .filter(page -> !House.holds(Path.of(page)))
                        .forEach(page -> absent.add(file + ": " + page));
            }
        }
        assertThat(absent)
                .as("Messages and comments send people to these pages: write them or name others")
                .isEmpty();
    }

    @Test
    void decisionsAreNumberedOnce() {
        List<Path> decisions = House.files("docs/adr", ".md");
        assertThat(decisions)
                .extracting(file -> file.getFileName().toString())
                .as("A decision's file is named 0007-what-was-decided.md")
                .allMatch(name -> DECISION.matcher(name).matches());
        List<Integer> numbers = decisions.stream().map(DocumentsTest::number).toList();
        assertThat(numbers)
                .as("Two decisions bear one number, or one is left out: renumber the later")
                .isEqualTo(Stream.iterate(1, n -> n + 1).limit(numbers.size()).toList());
        assertThat(decisions)
                .as("A decision begins with its number and title")
                .allSatisfy(file -> assertThat(House.text(file)).startsWith("# " + number(file) + ". "));
    }

    @Test
    void glossaryNamesClassesThatExist() {
        assertThat(strangers(Path.of("GLOSSARY.md")))
                .as("GLOSSARY.md says how a word is spelled in code; no class or member is spelled so")
                .isEmpty();
    }

    @Test
    void architectureNamesClassesThatExist() {
        assertThat(strangers(Path.of("ARCHITECTURE.md")))
                .as("ARCHITECTURE.md sends readers to these, and they are gone")
                .isEmpty();
    }

    @Test
    void architectureListsThePackagesOfTheSpine() {
        String text = House.text(Path.of("ARCHITECTURE.md"));
        Set<String> packages = JavaFile.main().stream()
                .map(file -> file.path().getParent())
                .filter(folder -> folder.startsWith("spine"))
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toSet());
        assertThat(packages)
                .as("ARCHITECTURE.md says what is in each package")
                .allSatisfy(name -> assertThat(text).contains("| `" + name + "` |"));
    }

    private static int number(Path decision) {
        return Integer.parseInt(decision.getFileName().toString().substring(0, 4));
    }

    private static List<String> strangers(Path document) {
        Set<String> names = JavaFile.main().stream()
                .flatMap(file -> file.names().stream())
                .collect(Collectors.toCollection(HashSet::new));
        return NAMED.matcher(House.text(document))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !names.contains(name) && !isJavas(name))
                .toList();
    }

    private static boolean isJavas(String name) {
        return String.class.getResource(name + ".class") != null;
    }

    private static boolean alive(Path document, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path folder = document.getParent() == null ? Path.of("") : document.getParent();
        Path target = file.isEmpty() ? document : folder.resolve(file).normalize();
        return House.holds(target) && (hash < 0 || headings(target).contains(link.substring(hash + 1)));
    }

    /// The anchors that a heading gives: small letters, blanks as hyphens, punctuation dropped.
    private static Set<String> headings(Path document) {
        return House.text(document)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^\\p{L}\\p{N}\\s_-]", "").replaceAll("\\s", "-"))
                .collect(Collectors.toSet());
    }
}
