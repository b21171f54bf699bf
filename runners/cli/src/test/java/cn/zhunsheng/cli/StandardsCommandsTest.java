package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `zs standards search|show|tree`.
class StandardsCommandsTest {
    @TempDir
    Path folder;

    private Ran zs(String... arguments) {
        return new Shell(folder).zs(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "gbt36344,        GB/T 36344-2018",
        "GB/T 36344,      GB/T 36344-2018",
        "36344,           GB/T 36344-2018",
        "zwfwptjr,        GB/T 39044-2020",
        "数据质量评价,    GB/T 36344-2018",
    })
    void findsAStandardByNumberTitleAndInitials(String query, String number) {
        Ran ran = zs("standards", "search", query);

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains(number);
    }

    @Test
    void searchesStandardsOnly() {
        assertThat(zs("standards", "search", "身份").lines().stream().skip(1)).allMatch(line -> line.startsWith("标准  "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB/T 36344-2018", "GB/T 36344", "gbt36344"})
    void showsAStandardHoweverItsNumberIsWritten(String number) {
        Ran ran = zs("standards", "show", number);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).startsWith("GB/T 36344-2018").contains("codeset:GB-T-36344");
    }

    @Test
    void showsANumberOfSeveralWords() {
        assertThat(zs("standards", "show", "GB/T", "36344").exit()).isEqualTo(Exit.CLEAN);
    }

    @Test
    void speaksEnglishThroughout() {
        String out = zs("--lang", "en", "standards", "show", "GB 11643-1999").out();

        assertThat(out).contains("scheme:GB-11643, 1 data element").doesNotContain("个数据元");
    }

    @Test
    void saysWhatAStandardCitesAndAdopts() {
        assertThat(zs("standards", "show", "GB 32100-2015").out()).containsPattern("引用 +GB/T 2260、GB 11714、GB/T 17710");
        assertThat(zs("--lang", "en", "standards", "show", "GB/T 18142").out())
                .containsPattern("adopts +ISO/IEC 14957 IDT");
    }

    @Test
    void refusesANumberThatNoStandardHas() {
        Ran ran = zs("standards", "show", "GB/T 1");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("standards.number_unknown");
    }

    @Test
    void theTreeHoldsThe105StandardsOfTheNationalGuide() {
        Ran ran = zs("standards", "tree");

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.lines().stream().filter(line -> !line.startsWith(" ")))
                .containsExactly("总体  9", "基础设施  9", "数据  40", "业务  8", "服务  5", "管理  10", "安全  24");
        assertThat(ran.lines().stream().filter(line -> line.startsWith("    "))).hasSize(105);
    }

    @Test
    void theTreeCanFollowTheSubSystems() {
        Ran ran = zs("standards", "tree", "--by", "sub-system");

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains("电子文件  ").contains("政务数据开放共享  ").contains("数据 › 元数据  ");
    }

    @Test
    void refusesATreeByAnythingElse() {
        Ran ran = zs("standards", "tree", "--by", "colour");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("cli.choice_unknown").contains("class, sub-system");
    }
}
