package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `zs values`: proposed, confirmed, applied by a check, written as SQL.
class ValuesCommandsTest {
    private static final String MODEL =
            "id: people\nfields:\n  - {name: sexCode, element: person.sex-code, title: 性别}\n";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void files() throws IOException {
        shell = new Shell(folder);
        shell.file("people.csv", "性别", "男", "女", "1", "不详");
        shell.file("people.yaml", MODEL);
    }

    @Test
    void whatIsProposedAndConfirmedIsJudgedAsItsCode() throws IOException {
        Ran proposed = shell.zs("values", "propose", "people.csv", "--output", "map.yaml");
        assertThat(proposed.exit()).as(proposed.err()).isEqualTo(Exit.CLEAN);
        assertThat(proposed.err()).contains("提出 2 条");

        Ran bare = shell.zs("check", "people.csv", "--model", "people.yaml");
        Ran mapped = shell.zs("check", "people.csv", "--model", "people.yaml", "--map", "map.yaml");

        assertThat(bare.out()).contains("sexCode.format  3 / 4 不合格").doesNotContain("码值映射");
        assertThat(mapped.out()).contains("码值映射  2 个原值按它所对应的代码检查", "sexCode 男 → 1 (1)", "sexCode.format  1 / 4 不合格");
    }

    @Test
    void programsAndReadersAreToldWhatWasMapped() throws IOException {
        shell.file("map.yaml", "values: {性别: {'男': '1'}}");
        String[] check = {"check", "people.csv", "--model", "people.yaml", "--map", "map.yaml", "--format", "json"};

        assertThat(shell.zs(check).out())
                .contains("\"mapped\":[{\"field\":\"sexCode\",\"value\":\"男\",\"code\":\"1\",\"count\":1}]");
        check[7] = "html";
        assertThat(shell.zs(check).out()).contains("码值映射：1 个原值", "男 → 1");
        shell.file("map.yaml", "columns: {性别: sexCode}");
        check[7] = "json";
        assertThat(shell.zs(check).out()).doesNotContain("\"mapped\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "values: {性别: {男: 1}}             | mapping.values_unquoted",
                "values: {性别: {1: '1'}}           | mapping.values_unquoted",
                "values: {性别: {'': '1'}}          | mapping.values_unquoted",
                "values: {性别: [男]}               | mapping.file_unclear",
                "values: {nobody: {'男': '1'}}      | mapping.values_field_unknown",
                "values: {性别: {'男': '7'}}        | mapping.values_code_unknown",
                "values: {性别: {'1': '2'}}         | mapping.values_code_remapped"
            })
    void aMappingThatCannotBeMeantIsRefused(String map, String code) throws IOException {
        shell.file("map.yaml", map);

        Ran ran = shell.zs("check", "people.csv", "--model", "people.yaml", "--map", "map.yaml");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).startsWith("zs: " + code);
    }

    @Test
    void aConfirmedMappingIsWrittenAsSqlForItsColumn() throws IOException {
        shell.file("map.yaml", "columns: {XB: sexCode}", "values: {sexCode: {'男': '1'}}");

        Ran ran = shell.zs("values", "sql", "map.yaml", "--table", "t_rk", "--schema", "s", "--dialect", "oracle");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains("update \"s\".\"t_rk\" set \"XB\" = case \"XB\"\n  when '男' then '1'");
    }

    @Test
    void whatCannotBeDoneIsRefused() throws IOException {
        shell.file("schema.sql", "create table t (xb char(1));");
        shell.file("columns.yaml", "columns: {XB: sexCode}");
        shell.file("map.yaml", "reviewed");

        assertThat(shell.zs("values", "propose", "schema.sql").err()).contains("values.rows_absent");
        assertThat(shell.zs("values", "propose", "people.csv", "--output", "map.yaml")
                        .err())
                .contains("infer.output_present");
        assertThat(shell.zs("values", "sql", "columns.yaml", "--table", "t").err())
                .contains("values.mapping_empty");
        assertThat(shell.zs("values", "sql", "columns.yaml").err()).contains("cli.arguments_unclear");
    }
}
