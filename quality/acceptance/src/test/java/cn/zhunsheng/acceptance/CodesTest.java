package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.scan.RowFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/reference/codes.md` is what a person on call reads: it has every code that the program can say, and no other.
class CodesTest {
    private static final Pattern CODE = Pattern.compile(
            "(source|mapping|model|cli|package|dictionary|rule|standards|schema|database|match|ledger|server|backup|restore|infer|assess|values|vault|check|access|console|audit|identity)\\.[a-z]+(_[a-z]+)+");
    private static final Pattern HALF = Pattern.compile(
            "\"(source|mapping|model|cli|package|dictionary|rule|standards|schema|database|match|ledger|server|backup|restore|infer|assess|values|vault|check|access|console|audit|identity)\\.[a-z_]*\" \\+.*",
            Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|(.*)\\|$");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final String PAGE = House.text(Path.of("docs/reference/codes.md"));

    @Test
    void listsEveryCodeOfTheSourcesAndNoOther() {
        assertThat(listed())
                .as("docs/reference/codes.md against the texts of the sources: list what is new, drop what is gone "
                        + "(a code that was released moves to the table of retired codes)")
                .isEqualTo(expected());
    }

    @Test
    void everyCodeIsWrittenOutInTheSources() {
        List<String> halves = JavaFile.main().stream()
                .flatMap(file -> file.joined().stream()
                        .filter(text -> HALF.matcher(text).matches())
                        .map(text -> file.path() + ": " + text))
                .toList();
        assertThat(halves)
                .as("A code put together from parts is found by nobody who searches for it: write it out")
                .isEmpty();
    }

    @Test
    void everyCodeHasMeaningAndRemedyInBothLanguages() {
        for (MatchResult row : rows()) {
            if (CODE.matcher(row.group(1)).matches()) {
                List<String> cells = List.of(row.group(2).split("(?<!\\\\)\\|", -1));
                assertThat(cells)
                        .as("%s has the columns meaning and remedy", row.group(1))
                        .hasSize(2)
                        .allSatisfy(cell -> assertThat(cell.split("<br>", -1))
                                .as("%s says it in Chinese, then in English: %s", row.group(1), cell)
                                .hasSize(2)
                                .satisfies(
                                        both -> assertThat(HAN.matcher(both[0]).find())
                                                .isTrue(),
                                        both -> assertThat(both[1].strip()).isNotEmpty()));
            }
        }
    }

    @Test
    void noCodeIsListedTwice() {
        assertThat(rows().stream().map(row -> row.group(1))).doesNotHaveDuplicates();
    }

    @Test
    void codesStandUnderTheirRoom() {
        String room = "";
        List<String> astray = new ArrayList<>();
        for (String line : PAGE.lines().toList()) {
            if (line.startsWith("## ")) {
                room = line;
            }
            Matcher row = ROW.matcher(line);
            if (row.matches() && CODE.matcher(row.group(1)).matches()) {
                String own = row.group(1).substring(0, row.group(1).indexOf('.'));
                if (!room.contains("`" + own + "`")) {
                    astray.add(row.group(1) + " under " + room);
                }
            }
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void listsEveryKindOfRuleWithItsIndicator() {
        for (RuleEntry.Kind kind : RuleEntry.Kind.values()) {
            String row = switch (kind) {
                case ROW -> "`row.empty`";
                case COLUMN -> "`column.missing`";
                case CELL -> "`cell.digits_lost`";
                case ROW_COUNT -> "`row.count`";
                case RULE -> "a model's own id";
                case UNIQUE, REFERENCE -> "`<fields>." + kind.label() + "`";
                case REQUIRED, FORMAT, PATTERN, CODE, SCHEME, RANGE -> "`<field>." + kind.label() + "`";
            };
            assertThat(line(row)).as("The rule kind %s", kind).contains("| " + kind.indicator());
        }
        for (RowFault fault : RowFault.values()) {
            String id = "`row." + fault.name().toLowerCase(Locale.ROOT) + "`";
            assertThat(line(id)).as("The rule %s", id).contains(RuleEntry.Kind.ROW.indicator());
        }
    }

    @Test
    void listsEveryExitCode() {
        String exit = House.text(Path.of("runners/cli/src/main/java/cn/zhunsheng/cli/Exit.java"));
        Set<String> given = Pattern.compile("static final int [A-Z]+ = (\\d+);")
                .matcher(exit)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(given).isNotEmpty().allSatisfy(code -> assertThat(PAGE).contains("| " + code + " |"));
    }

    private static String line(String id) {
        return PAGE.lines()
                .filter(line -> line.startsWith("| " + id + " |"))
                .findFirst()
                .orElse("docs/reference/codes.md has no row for " + id);
    }

    private static List<MatchResult> rows() {
        return ROW.matcher(PAGE).results().toList();
    }

    private static Set<String> listed() {
        return rows().stream()
                .map(row -> row.group(1))
                .filter(code -> CODE.matcher(code).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What is said, but for deeds of the audit trail: their words stand in the messages of their room. A code may be
    /// both.
    private static Set<String> expected() {
        Set<String> deeds = House.endingIn("messages_zh.properties").stream()
                .flatMap(file -> House.text(file).lines())
                .filter(line -> line.startsWith("deed."))
                .map(line -> line.substring("deed.".length(), line.indexOf('=')))
                .collect(Collectors.toSet());
        deeds.removeAll(listed());
        Set<String> expected = said();
        expected.removeAll(deeds);
        return expected;
    }

    private static Set<String> said() {
        return JavaFile.main().stream()
                .flatMap(file -> file.texts().stream())
                .filter(text -> CODE.matcher(text).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
