package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `zs dictionary search|show|codes|validate|name`.
class DictionaryCommandsTest {
    @TempDir
    Path folder;

    private Ran zs(String... arguments) {
        return new Shell(folder).zs(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"公民身份号码", "身份证号", "gmsfhm", "sfz", "person.id-number", "idcard"})
    void findsAnElementByWhatPeopleCallIt(String query) {
        Ran ran = zs("dictionary", "search", query);

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains("gov-core/person.id-number");
    }

    @Test
    void showsNoMoreThanAsked() {
        assertThat(zs("dictionary", "search", "号码", "--limit", "3").lines()).hasSize(4);
        assertThat(zs("dictionary", "search", "号码", "--limit", "0").exit()).isEqualTo(Exit.REFUSED);
    }

    @Test
    void saysWhenNothingIsFound() {
        Ran ran = zs("--lang", "en", "dictionary", "search", "qqqqqqqq");

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains("Nothing goes by 'qqqqqqqq'");
    }

    @ParameterizedTest
    @CsvSource({
        "person.id-number,          数据元",
        "gov-core/person.id-number, 数据元",
        "GB-T-2261.1,               代码集",
        "GB-32100,                  标识符编码规则",
        "population-basic,          模型",
    })
    void showsAThingOfEachKind(String id, String kind) {
        Ran ran = zs("dictionary", "show", id);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains(kind).contains("gov-core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person.id-number", "GB-T-2261.1", "GB-32100", "population-basic"})
    void labelsInEnglishWhenAsked(String id) {
        assertThat(zs("--lang", "en", "dictionary", "show", id).out())
                .contains("kind  ")
                .contains("package  ")
                .doesNotContain("种类");
    }

    @Test
    void listsInEnglishWithEnglishPunctuation() {
        assertThat(zs("--lang", "en", "dictionary", "show", "person.id-number").out())
                .contains("身份证号, 身份证号码");
    }

    @Test
    void refusesAnIdThatNothingGoesBy() {
        Ran ran = zs("dictionary", "show", "person.nickname");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("dictionary.thing_unknown");
    }

    @Test
    void listsTheCodesOfASet() {
        Ran ran = zs("--lang", "en", "dictionary", "codes", "GB-T-2261.1");

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.lines().stream().skip(2).map(line -> line.substring(0, 1)))
                .containsExactly("0", "1", "2", "9");
    }

    @Test
    void hidesCodesThatEndedAndCountsThem() {
        Ran current = zs("--lang", "en", "dictionary", "codes", "GB-T-2260", "--parent", "330100");
        Ran all = zs("--lang", "en", "dictionary", "codes", "GB-T-2260", "--parent", "330100", "--all");

        assertThat(current.out())
                .as("下城区 became part of 拱墅区")
                .doesNotContain("330103")
                .contains("more are no longer in force; list them with --all");
        assertThat(all.out()).contains("330103").doesNotContain("no longer in force;");
        assertThat(all.out().lines().filter(line -> line.startsWith("330103")))
                .singleElement()
                .asString()
                .contains(" .. ");
    }

    @Test
    void refusesACodeSetThatIsNotThere() {
        Ran ran = zs("dictionary", "codes", "GB-T-2261.7");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("dictionary.code_set_unknown").contains("GB-T-2261.1");
    }

    @ParameterizedTest
    @CsvSource({
        "scheme:GB-32100,          91350100M000100Y43, 0",
        "scheme:GB-32100,          91350100M000100Y44, 1",
        "codeset:GB-T-2261.1,      1,                  0",
        "codeset:GB-T-2261.1,      3,                  1",
        "codeset:GB-T-2260,        330103,             1",
        "element:person.id-number, 11010519491231002X, 0",
        "element:person.id-number, 11010519491231002Y, 1",
        "element:person.sex-code,  3,                  1",
        "format:an18,              91350100M000100Y43, 0",
        "format:an18,              91350100M000100Y4,  1",
    })
    void judgesOneValue(String subject, String value, int exit) {
        Ran ran = zs("--lang", "en", "dictionary", "validate", subject, value);

        assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(exit);
        assertThat(ran.out())
                .startsWith(exit == 0 ? "accepted" : "not accepted: expected ")
                .doesNotContain(value);
    }

    @Test
    void judgesAValueThatBeginsWithAHyphen() {
        assertThat(zs("dictionary", "validate", "format:n..3", "--", "-5").exit())
                .isEqualTo(Exit.FINDINGS);
    }

    @Test
    void judgesEachLineOfStandardInput() {
        Ran ran = new Shell(folder)
                .reading("1\n7\n2\n", "--lang", "en", "dictionary", "validate", "codeset:GB-T-2261.1", "-");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("1\taccepted"),
                        line -> assertThat(line).startsWith("2\tnot accepted: expected "),
                        line -> assertThat(line).isEqualTo("3\taccepted"));
    }

    @Test
    void nothingOnStandardInputIsNothingWrong() {
        Ran ran = new Shell(folder).reading("", "dictionary", "validate", "scheme:GB-11643", "-");

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GB-11643,             dictionary.subject_unclear",
        "schema:GB-11643,      dictionary.subject_unclear",
        "scheme:GB-99999,      dictionary.scheme_unknown",
        "codeset:GB-99999,     dictionary.code_set_unknown",
        "element:person.nick,  dictionary.element_unknown",
        "format:zz9,           dictionary.format_unknown",
    })
    void refusesToJudgeByWhatItDoesNotKnow(String subject, String code) {
        Ran ran = zs("dictionary", "validate", subject, "1");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).startsWith("zs: " + code);
    }

    @Test
    void namesColumnsFromTheRootsOfAName() {
        Ran ran = zs("dictionary", "name", "注册地址", "reg_addr");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.lines().get(1)).startsWith("注册地址").contains("reg_addr", "注册 地址");
        assertThat(ran.lines().get(2)).startsWith("reg_addr").contains("注册 地址");
    }

    @Test
    void saysWhichWordsOfANameAreNoRoots() {
        Ran ran = zs("--lang", "en", "dictionary", "name", "quux_addr", "魑魅地址", "123");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.lines().get(0)).endsWith("words without a root");
        assertThat(ran.lines().get(1)).contains("? 地址").endsWith("quux");
        assertThat(ran.lines().get(2)).contains("? 地址").endsWith("魑魅");
        assertThat(ran.lines().get(3)).isEqualTo("123");
    }
}
