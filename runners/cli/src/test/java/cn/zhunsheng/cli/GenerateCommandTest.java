package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `zs generate`.
class GenerateCommandTest {
    @TempDir
    Path folder;

    private Ran zs(String... arguments) {
        return new Shell(folder).zs(arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ddl         | create table \"population_basic\" (",
                "json-schema | https://json-schema.org/draft/2020-12/schema",
                "xsd         | targetNamespace=\"urn:zhunsheng:gov-core:population-basic\"",
                "openapi     | \"openapi\" : \"3.1.0\"",
            })
    void writesEveryTarget(String target, String sign) {
        Ran ran = zs("generate", "population-basic", "--to", target);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains(sign);
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mysql, utf8mb4_0900_bin", "mariadb, utf8mb4_nopad_bin", "postgresql, comment on table"})
    void writesATableForTheDatabaseNamed(String dialect, String sign) {
        assertThat(zs("generate", "gov-core/population-basic", "--to", "ddl", "--dialect", dialect)
                        .out())
                .contains(sign);
    }

    @Test
    void takesAModelFromAFileAndWritesToAFile() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), """
                id: mine
                title: {zh: 我的, en: Mine}
                fields:
                  - {name: idNumber, element: person.id-number, required: true, key: true}
                """);

        Ran ran = zs("generate", "mine.yaml", "--to", "ddl", "--output", "mine.sql");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).isEmpty();
        assertThat(folder.resolve("mine.sql")).content().contains("create table \"mine\" (");
    }

    @Test
    void listsTheCodesInForceOnTheDayNamed() {
        String before = zs("generate", "service-item", "--to", "json-schema", "--as-of", "2020-01-01")
                .out();

        assertThat(before).contains("codes as of 2020-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "generate population-basic,                              cli.target_absent",
        "generate population-basic --to pdf,                     cli.choice_unknown",
        "generate population-basic --to ddl --dialect oracle,    cli.choice_unknown",
        "generate population-basic --to xsd --dialect mysql,     cli.dialect_unfit",
        "generate population-basic --to xsd --as-of tomorrow,    cli.date_unreadable",
        "generate population --to xsd,                           dictionary.model_unknown",
        "generate population-basic --to xsd --output no/such/x,  cli.output_unwritable",
    })
    void refusesWhatItCannotDo(String line, String code) {
        Ran ran = zs(line.split(" ", -1));

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).startsWith("zs: " + code);
        assertThat(ran.out()).isEmpty();
    }
}
