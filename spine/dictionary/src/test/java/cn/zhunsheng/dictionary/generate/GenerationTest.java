package cn.zhunsheng.dictionary.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Artefacts are looked at by a person once, and by the build ever after. That they mean what they should is shown by
/// databases and validators, in the acceptance tests.
class GenerationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Path HOUSE = Path.of(System.getProperty("zhunsheng.house"));
    private static final Path TESTS = HOUSE.resolve("spine/dictionary/src/test/resources");

    private static Generation of(String model) throws Refusal, IOException {
        Loaded loaded =
                PackageFolder.read(List.of(HOUSE.resolve("standards/gov-core"), TESTS.resolve("odd")), List.of());
        assertThat(loaded.problems()).isEmpty();
        return Generation.of(Dictionary.of(loaded.packages()), model, DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"population-basic", "service-item-material", "everything"})
    void writesWhatWasLookedAt(String model) throws Refusal, IOException {
        Generation generation = of(model);

        holds(model + ".postgresql.sql", generation.ddl(Dialect.POSTGRESQL));
        holds(model + ".mysql.sql", generation.ddl(Dialect.MYSQL));
        holds(model + ".mariadb.sql", generation.ddl(Dialect.MARIADB));
        holds(model + ".schema.json", generation.jsonSchema());
        holds(model + ".xsd", generation.xsd());
        holds(model + ".openapi.json", generation.openApi());
    }

    private static void holds(String name, Generated generated) throws IOException {
        Path file = TESTS.resolve("golden/generate").resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated.text());
        }
        assertThat(generated.text())
                .as("%s differs. If it was meant to change, run the tests with -Dgolden=write and review", file)
                .isEqualTo(Files.readString(file));
    }

    @Test
    void saysWhatColumnsMustBeWhateverTheDatabase() throws Refusal, IOException {
        assertThat(of("population-basic").columns()).hasSize(24).first().satisfies(column -> {
            assertThat(column.name()).isEqualTo("id_number");
            assertThat(column.storage()).isEqualTo(Storage.TEXT);
            assertThat(column.characters()).isEqualTo(18);
            assertThat(column.required()).isTrue();
        });
        assertThat(of("everything").columns())
                .filteredOn(column -> column.storage() == Storage.NUMBER)
                .isNotEmpty()
                .allSatisfy(column -> assertThat(column.digits()).isPositive());
    }

    @Test
    void everyGapStandsInTheArtefactItself() throws Refusal, IOException {
        Generation generation = of("everything");
        for (Generated generated : List.of(
                generation.ddl(Dialect.POSTGRESQL),
                generation.ddl(Dialect.MYSQL),
                generation.jsonSchema(),
                generation.xsd(),
                generation.openApi())) {
            assertThat(generated.gaps())
                    .isNotEmpty()
                    .allSatisfy(gap -> assertThat(generated.text())
                            .contains(gap.rule())
                            .contains(gap.why().words().zh())
                            .contains(gap.why().words().en()));
        }
    }

    @Test
    void enforcesErrorsAndLeavesWarningsToTheCheck() throws Refusal, IOException {
        Generated table = of("everything").ddl(Dialect.POSTGRESQL);

        assertThat(table.gaps())
                .contains(new Gap("only-a-warning", Why.WARNING), new Gap("mobile.pattern", Why.WARNING))
                .contains(new Gap("mobile.required", Why.WARNING), new Gap("id.scheme", Why.SCHEME))
                .contains(new Gap("uscc.reference", Why.REFERENCE), new Gap("yesNo.reference", Why.CODES))
                .contains(new Gap("row.count", Why.ROW_COUNT), new Gap("paragraph.unique", Why.KEY_LENGTH))
                .doesNotContain(new Gap("in-list", Why.RULE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "licence-catalogue",
                "legal-entity-basic",
                "service-case",
                "service-item",
                "resource-catalogue",
                "administrative-division"
            })
    void showsAnExampleThatHasEveryRequiredValue(String model) throws Refusal, IOException {
        Loaded loaded = PackageFolder.read(List.of(HOUSE.resolve("standards/gov-core")), List.of());
        Dictionary dictionary = Dictionary.of(loaded.packages());
        ModelFacts facts = ModelFacts.of(dictionary.resolved(dictionary.model(model)), dictionary, DAY);

        assertThat(Specimen.of(facts).keySet())
                .containsAll(facts.fields().stream()
                        .filter(FieldFacts::required)
                        .map(FieldFacts::name)
                        .toList());
    }

    @Test
    void sqlTakesNoNameThatItWouldCut() {
        SqlText sql = new SqlText(Dialect.MYSQL);

        assertThat(sql.name("a".repeat(63))).hasSize(65);
        assertThat(sql.name("a".repeat(64))).hasSize(65).isNotEqualTo(sql.name("a".repeat(65)));
    }

    @Test
    void xmlClosesNothingThatIsNotOpen() {
        assertThatThrownBy(() -> new XmlText().close()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAModelThatIsNotThere() {
        assertThatThrownBy(() -> of("population"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("dictionary.model_unknown"));
    }
}
