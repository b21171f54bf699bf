package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starting a package and extending it: new, template, import, propose-codes.
class ExtendingTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private Ran zs(String... arguments) {
        return shell.zs(arguments);
    }

    @Test
    void aNewPackageVerifiesAtOnceAndIsNeverOverwritten() throws IOException {
        Ran made = zs("packages", "new", "my-city", "--title", "我市 \"标准\"", "--depends", "egov-standards");

        assertThat(made.exit()).as(made.err()).isEqualTo(Exit.CLEAN);
        assertThat(zs("packages", "verify", "my-city").out()).contains("错误 0，警告 0");
        assertThat(zs("--packages", "my-city", "packages", "list").out()).contains("我市 \"标准\"");
        assertThat(shell.names()).containsOnlyOnce("my-city").noneMatch(name -> name.startsWith(".zs-"));
        assertThat(zs("packages", "new", "my-city").err()).contains("package.folder_taken");
    }

    @Test
    void whatCannotBeMadeIsRefused() throws IOException {
        assertThat(zs("packages", "new", "My_City").err()).contains("package.id_form");
        assertThat(zs("packages", "new", "x", "--folder", "nowhere").err()).contains("cli.output_unwritable");
        assertThat(zs("packages", "new", "x", "--depends", "nothing").err()).contains("package.dependency_missing");
        assertThat(shell.names()).doesNotContain("x");
    }

    @Test
    void aFormIsGeneratedAndChecked() throws IOException {
        assertThat(zs("generate", "population-basic", "--to", "xlsx", "--output", "form.xlsx")
                        .exit())
                .isEqualTo(Exit.CLEAN);
        Ran checked = zs("check", "form.xlsx", "--format", "json");

        assertThat(checked.exit()).as(checked.err()).isEqualTo(Exit.CLEAN);
        assertThat(checked.out()).contains("\"rows\":0").contains("\"id\":\"population-basic\"");
        assertThat(checked.err()).doesNotContain("未对应");
    }

    @Test
    void aTemplateIsTakenAsItIs() throws IOException {
        zs("packages", "new", "my-city");
        assertThat(zs("packages", "template", "--elements", "--output", "t.xlsx")
                        .exit())
                .isEqualTo(Exit.CLEAN);
        assertThat(zs("packages", "template", "--codes", "--output", "c.xlsx").exit())
                .isEqualTo(Exit.CLEAN);

        Ran ran = zs("packages", "import", "my-city", "--elements", "t.xlsx");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains("读入 0 行，改动 0 处");
        assertThat(zs("packages", "template").err()).contains("cli.arguments_unclear");
    }

    @Test
    void elementsAreImportedAndWhatWasUnderstoodOtherwiseIsSaid() throws IOException {
        zs("packages", "new", "my-city");
        shell.file("e.csv", "名称,标识符,类型,格式,敏感性", "卡号,city.card,字符串,AN18,公开", "", "日期,city.day,日期型,YYYYMMDD,");

        Ran ran = zs("packages", "import", "my-city", "--elements", "e.csv");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains("'AN18' 记作 'an18'", "新增 city.card 卡号", "读入 2 行，改动 2 处");
        assertThat(shell.text("my-city/elements.csv")).contains("city.card,卡号,,字符型,an18,,public,,own,,\n");
        assertThat(zs("packages", "verify", "my-city").exit()).isEqualTo(Exit.CLEAN);
        assertThat(zs("packages", "import", "my-city", "--elements", "e.csv").out())
                .contains("改动 0 处");
    }

    @Test
    void nothingIsWrittenUnlessAllIsSound() throws IOException {
        zs("packages", "new", "my-city");
        String before = shell.text("my-city/elements.csv");
        shell.file("bad.csv", "标识符,名称,数据类型", "Card,卡号,什么", "a.b,卡");
        shell.file("loose.csv", "标识符,名称,数据类型,格式,依据的数据元", "a.name,姓名甲,字符型,a..400,gov-core/person.name");

        Ran bad = zs("packages", "import", "my-city", "--elements", "bad.csv");
        Ran loose = zs("packages", "import", "my-city", "--elements", "loose.csv");

        assertThat(bad.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(bad.out())
                .contains("bad.csv, line 2, 标识符", "bad.csv, line 2, 数据类型", "row.width", "有 3 个问题，没有写入任何文件");
        assertThat(loose.out()).contains("package.derived_looser");
        assertThat(shell.text("my-city/elements.csv")).isEqualTo(before);
        assertThat(shell.names()).noneMatch(name -> name.startsWith(".zs-"));
    }

    @Test
    void codesAreImportedAndReplacedOnlyWhenAsked() throws IOException {
        zs("packages", "new", "my-city");
        shell.file("c.csv", "编码,含义", "01,甲", "02,乙");
        shell.file("d.csv", "编码,含义", "01,丙");

        Ran first = zs(
                "packages", "import", "my-city", "--codes", "c.csv", "--id", "KIND", "--title", "种类", "--source", "本地");
        Ran held = zs("packages", "import", "my-city", "--codes", "d.csv", "--id", "KIND");
        Ran replaced = zs(
                "packages",
                "import",
                "my-city",
                "--codes",
                "d.csv",
                "--id",
                "KIND",
                "--replace",
                "--completeness",
                "complete");

        assertThat(first.exit()).as(first.err()).isEqualTo(Exit.CLEAN);
        assertThat(held.out()).contains("package.id_held");
        assertThat(replaced.exit()).as(replaced.err()).isEqualTo(Exit.CLEAN);
        assertThat(shell.text("my-city/codesets/KIND.csv")).isEqualTo("code,name\n01,丙\n02,乙\n");
        assertThat(shell.text("my-city/codesets.csv")).contains("KIND,种类,本地,,complete,own,,\n");
    }

    @Test
    void whatCannotBeImportedIsRefused() throws IOException {
        zs("packages", "new", "my-city");
        shell.file("c.csv", "编码,含义", "01,甲");
        Files.createDirectories(folder.resolve("empty"));

        assertThat(zs("packages", "import", "my-city").err()).contains("cli.arguments_unclear");
        assertThat(zs("packages", "import", "my-city", "--codes", "c.csv").err())
                .contains("cli.arguments_unclear");
        assertThat(zs("packages", "import", "my-city", "--codes", "c.csv", "--id", "../x")
                        .err())
                .contains("package.id_form");
        assertThat(zs("packages", "import", "empty", "--elements", "c.csv").err())
                .contains("package.folder_absent");
        assertThat(zs("packages", "import", ".", "--elements", "c.csv").err()).contains("package.folder_absent");
    }

    @Test
    void aColumnIsComparedWithTheSetsThatExist() throws IOException {
        shell.file("p.csv", "性别,名", "1,男", "2,女", "1,男", ",");

        Ran ran = zs("dictionary", "propose-codes", "p.csv", "--column", "性别");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).isEqualTo("code,name,note\n1,男,2 行\n2,女,1 行\n");
        assertThat(ran.err()).contains("4 行，空 1 行，2 个不同的值", "名称取自列 '名'", "建议直接用 codeset:");
    }

    @Test
    void aColumnOfItsOwnIsProposedAndImported() throws IOException {
        zs("packages", "new", "my-city");
        shell.file("p.csv", "部门,部门名", "Q1x,教育局", "Q2x,民政局", "Q1x,教育局");

        Ran ran = zs("--lang", "en", "dictionary", "propose-codes", "p.csv", "--column", "部门", "--output", "c.csv");

        assertThat(ran.err()).contains("No code set covers half of the values");
        assertThat(zs("packages", "import", "my-city", "--codes", "c.csv", "--id", "DEPT", "--completeness", "sample")
                        .exit())
                .isEqualTo(Exit.CLEAN);
        assertThat(shell.reading(
                                "部门,x\nQ1x,a\n",
                                "dictionary",
                                "propose-codes",
                                "-",
                                "--column",
                                "部门",
                                "--name-column",
                                "x")
                        .out())
                .contains("Q1x,a,1 行");
    }

    @Test
    void personalValuesAreNoCodesUnlessAsked() throws IOException {
        shell.file("p.csv", "部门,经办", "1,王伟", "2,李娜", "3,张敏", "4,刘静", "5,陈杰", "1,王伟");
        shell.file("r.csv", "公民身份号码,号", "330106198503120220,330106198503120220");

        Ran named = zs("dictionary", "propose-codes", "p.csv", "--column", "部门");
        Ran people = zs("dictionary", "propose-codes", "p.csv", "--column", "经办");
        Ran header = zs("dictionary", "propose-codes", "r.csv", "--column", "公民身份号码");
        Ran numbers = zs("dictionary", "propose-codes", "r.csv", "--column", "号");

        assertThat(named.out()).contains("1,,2 行").doesNotContain("王伟");
        assertThat(people.err()).contains("dictionary.column_personal", "多数值像人名");
        assertThat(header.err()).contains("dictionary.column_personal", "表头是数据元");
        assertThat(numbers.err()).contains("dictionary.column_personal", "GB-11643");
        assertThat(zs("dictionary", "propose-codes", "p.csv", "--column", "经办", "--anyway")
                        .exit())
                .isEqualTo(Exit.CLEAN);
        assertThat(zs("dictionary", "propose-codes", "p.csv", "--column", "无此列").err())
                .contains("source.column_absent");
        assertThat(zs("dictionary", "propose-codes", "p.csv").err()).contains("cli.arguments_unclear");
    }

    @Test
    void aColumnOfManyValuesIsWarnedOf() throws IOException {
        StringBuilder rows = new StringBuilder("编码");
        for (int i = 0; i < 400; i++) {
            rows.append("\nK").append(i);
        }
        shell.file("p.csv", rows.toString());

        assertThat(zs("dictionary", "propose-codes", "p.csv", "--column", "编码").err())
                .contains("不同的值太多");
    }
}
