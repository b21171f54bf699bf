package cn.zhunsheng.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.rule.ValueType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryTest {
    @TempDir
    Path root;

    private Dictionary both() {
        return SamplePackage.dictionary(root, SamplePackage.city(), SamplePackage.base());
    }

    @Test
    void putsDependenciesFirst() {
        assertThat(both().packages()).extracting(StandardPackage::id).containsExactly("base", "city");
        assertThat(both().packageOf("city")).isPresent();
        assertThat(both().packageOf("other")).isEmpty();
    }

    @Test
    void findsThingsByIdAndByPackageAndId() throws Refusal {
        Dictionary dictionary = both();
        assertThat(dictionary.element("person.name").reference()).isEqualTo("base/person.name");
        assertThat(dictionary.element("base/person.name").packageId()).isEqualTo("base");
        assertThat(dictionary.element(new ElementId("person.name"))).isPresent();
        assertThat(dictionary.element(new ElementId("person.nobody"))).isEmpty();
        assertThat(dictionary.codeSet("AREA").id()).isEqualTo("AREA");
        assertThat(dictionary.scheme("GB-11643").id()).isEqualTo("GB-11643");
        assertThat(dictionary.model("resident").packageId()).isEqualTo("city");
        assertThat(dictionary.element("person.name", "city").packageId()).isEqualTo("base");
        assertThat(dictionary.codeSet("AREA", "city").packageId()).isEqualTo("base");
        assertThat(dictionary.scheme("GB-11643", "nowhere").packageId()).isEqualTo("base");
    }

    @Test
    void refusesWhatIsNotThereWithTheNearestId() {
        assertThatThrownBy(() -> both().element("person.nme")).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.code()).isEqualTo("dictionary.element_unknown");
            assertThat(r.what().en()).contains("(nearest: person.name)");
        });
        assertThatThrownBy(() -> both().codeSet("XX-YY-ZZ")).hasMessageContaining("dictionary.code_set_unknown");
        assertThatThrownBy(() -> both().model("base/resident")).hasMessageContaining("dictionary.model_unknown");
    }

    @Test
    void doesNotSeeFromAPackageWhatItDoesNotDependOn() {
        assertThatThrownBy(() -> both().element("resident.name", "base"))
                .hasMessageContaining("dictionary.element_unknown");
    }

    @Test
    void cannotChooseBetweenUnrelatedThingsOfOneId() {
        SamplePackage other = new SamplePackage("other")
                .file("elements.csv", "id,name,data_type,sensitivity,evidence\nperson.name,名,字符型,public,own\n");
        Dictionary dictionary = SamplePackage.dictionary(root, SamplePackage.base(), other);
        assertThatThrownBy(() -> dictionary.element("person.name")).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.code()).isEqualTo("dictionary.reference_ambiguous");
            assertThat(r.where()).contains("base, element person.name").contains("other, element person.name");
        });
        assertThat(dictionary.element(new ElementId("person.name"))).isEmpty();
    }

    @Test
    void prefersTheThingThatDerivesFromTheOther() throws Refusal {
        SamplePackage local = new SamplePackage("local")
                .append("package.yaml", "depends: [{id: base, version: '1'}]\n".replace("'1'", "'>=1'"))
                .file(
                        "elements.csv",
                        "id,name,data_type,format,sensitivity,evidence,base\nperson.name,姓名,字符型,a..10,personal,own,person.name\n");
        Dictionary dictionary = SamplePackage.dictionary(root, SamplePackage.base(), local);
        assertThat(dictionary.element("person.name").packageId()).isEqualTo("local");
        assertThat(dictionary.element("base/person.name").packageId()).isEqualTo("base");
    }

    @Test
    void fillsADerivedElementFromItsBase() throws Refusal {
        Element name = both().element("resident.name").value();
        assertThat(name.definition()).isEqualTo("名称");
        assertThat(name.concept().property()).isEqualTo("姓名");
        assertThat(name.naming().nameEn()).isEqualTo("Name");
        assertThat(name.format()).hasToString("Optional[a..20]");
        Element sex = both().element("resident.sex-code").value();
        assertThat(sex.format()).hasToString("Optional[n1]");
        assertThat(sex.naming().synonyms()).containsExactly("性别");
        assertThat(sex.domain()).contains(new ValueDomain.Codes("CITY-SEX"));
    }

    @Test
    void givesADerivedCodeSetWithoutCodesThoseOfItsBase() throws Refusal {
        assertThat(both().codeSet("CITY-AREA").value().codes()).hasSize(4);
        assertThat(both().codeSet("CITY-SEX").value().codes()).hasSize(2);
        assertThat(both().codeSets()).hasSize(4);
    }

    @Test
    void findsElementsByEveryNameWhateverTheCaseAndWidth() {
        Dictionary dictionary = both();
        assertThat(dictionary.elementsNamed(" ＩＤ card ")).extracting(Held::id).containsExactly("person.id-number");
        assertThat(dictionary.elementsNamed("性别"))
                .extracting(Held::id)
                .containsExactly("person.sex-code", "resident.sex-code");
        assertThat(dictionary.elementsNamed("gmsfhm")).hasSize(1);
        assertThat(dictionary.elementsNamed("没有")).isEmpty();
    }

    @Test
    void listsEverything() {
        assertThat(both().elements()).hasSize(11);
        assertThat(both().schemes()).hasSize(1);
        assertThat(both().models()).hasSize(2);
        assertThat(both().standards()).hasSize(2);
        assertThat(both().qualifiers()).hasSize(1);
        assertThat(both().roots()).extracting(Held::id).containsExactly("地址", "名称");
        assertThat(both().designations()).hasSize(1);
    }

    @Test
    void resolvesAModelWithWhatJudgesItsFields() throws Refusal {
        Dictionary dictionary = both();
        ResolvedModel model = dictionary.resolved(dictionary.model("person-basic"));
        for (int number = 0; number < model.fields().size(); number++) {
            assertThat(model.number(model.fields().get(number).name())).isEqualTo(number);
        }
        assertThatThrownBy(() -> model.number("none")).hasMessageContaining("none");
        assertThat(model.model().id()).isEqualTo("person-basic");
        ResolvedField id = model.field("idNumber").orElseThrow();
        assertThat(id.domain()).containsInstanceOf(ResolvedDomain.Identifiers.class);
        assertThat(id.valueType()).isEqualTo(new ValueType.Text());
        assertThat(id.title().zh()).isEqualTo("公民身份号码");
        ResolvedField birth = model.field("birthDate").orElseThrow();
        assertThat(birth.format()).hasToString("Optional[YYYYMMDD]");
        assertThat(birth.valueType()).isEqualTo(new ValueType.Moment());
        assertThat(birth.domain())
                .contains(new ResolvedDomain.Dates(
                        Optional.of(LocalDate.of(1900, 1, 1)), Optional.of(LocalDate.of(2100, 12, 31))));
        ResolvedField height = model.field("height").orElseThrow();
        assertThat(height.valueType()).isEqualTo(new ValueType.Decimal(1));
        assertThat(height.domain())
                .contains(new ResolvedDomain.Numbers(
                        Optional.of(new BigDecimal("20")), Optional.of(new BigDecimal("280"))));
        assertThat(model.field("mobile").orElseThrow().domain()).containsInstanceOf(ResolvedDomain.Matching.class);
        assertThat(model.field("alive").orElseThrow().valueType()).isEqualTo(new ValueType.Truth());
        assertThat(model.field("name").orElseThrow().domain()).isEmpty();
        assertThat(model.field("nothing")).isEmpty();
        Field count = field("person.count");
        assertThat(dictionary.resolved(count, "base").valueType()).isEqualTo(new ValueType.Whole());
        assertThat(dictionary.resolved(field("person.note"), "base").valueType())
                .isEqualTo(new ValueType.Text());
    }

    @Test
    void takesTheLightestOfFieldElementAndDomain() throws Refusal {
        Dictionary dictionary = both();
        ResolvedModel model = dictionary.resolved(dictionary.model("person-basic"));
        ResolvedField id = model.field("idNumber").orElseThrow();
        assertThat(id.severity(FieldRule.FORMAT)).isEqualTo(Severity.ERROR);
        assertThat(id.severity(FieldRule.SCHEME)).isEqualTo(Severity.ERROR);
        assertThat(id.severity(FieldRule.REQUIRED)).isEqualTo(Severity.ERROR);
        ResolvedField birth = model.field("birthDate").orElseThrow();
        assertThat(birth.severity(FieldRule.REQUIRED)).isEqualTo(Severity.WARNING);
        assertThat(birth.severity(FieldRule.RANGE)).isEqualTo(Severity.WARNING);
        assertThat(model.field("mobile").orElseThrow().severity(FieldRule.PATTERN))
                .isEqualTo(Severity.ERROR);
        assertThat(model.field("name").orElseThrow().severity(FieldRule.RANGE)).isEqualTo(Severity.ERROR);
        ResolvedField area = new ResolvedField(
                field("person.name"),
                dictionary.element("person.name"),
                Optional.empty(),
                Optional.of(new ResolvedDomain.Codes(dictionary.codeSet("AREA"))));
        assertThat(area.severity(FieldRule.CODE)).isEqualTo(Severity.WARNING);
        assertThat(area.severity(FieldRule.FORMAT)).isEqualTo(Severity.ERROR);
    }

    @Test
    void namesTheKindOfRuleThatEachDomainMakes() throws Refusal {
        Dictionary dictionary = both();
        ResolvedModel model = dictionary.resolved(dictionary.model("person-basic"));
        assertThat(model.fields())
                .flatExtracting(
                        f -> f.domain().map(ResolvedDomain::kind).stream().toList())
                .containsExactly(FieldRule.SCHEME, FieldRule.CODE, FieldRule.RANGE, FieldRule.RANGE, FieldRule.PATTERN);
        assertThat(model.field("height").orElseThrow().severity(FieldRule.RANGE))
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void cannotChooseBetweenSchemesThatTwoPackagesDescribe() {
        SamplePackage other = new SamplePackage("other").file("schemes.csv", "id,title,evidence\nGB-11643,号码,own\n");
        Dictionary dictionary = SamplePackage.dictionary(root, SamplePackage.base(), other);
        assertThatThrownBy(() -> dictionary.scheme("GB-11643")).hasMessageContaining("dictionary.reference_ambiguous");
    }

    @Test
    void readsNumbersOfAChoiceWithTheMostDecimals() throws Refusal {
        SamplePackage sample = SamplePackage.base().change("elements.csv", "\"n..4,1\"", "\"n..4,1|n..6,3\"");
        Dictionary dictionary = SamplePackage.dictionary(root, sample);
        assertThat(dictionary.resolved(field("person.height"), "base").valueType())
                .isEqualTo(new ValueType.Decimal(3));
    }

    @Test
    void saysWhichFieldOfAModelCannotBeResolved() {
        Dictionary dictionary = both();
        Model model = new Model(
                "m",
                Words.same("m"),
                "",
                List.of(),
                Optional.empty(),
                List.of(field("person.nobody")),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
        assertThat(model.keys()).isEmpty();
        assertThatThrownBy(() -> dictionary.resolved(new Held<>("base", "m", model)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.where()).isEqualTo("base, model m field f"));
    }

    @Test
    void refusesPackagesThatDoNotFitTogether() {
        StandardPackage city =
                SamplePackage.load(root, SamplePackage.city()).packages().getFirst();
        assertThatThrownBy(() -> Dictionary.of(List.of(city))).hasMessageContaining("package.dependency_missing");
    }

    @Test
    void acceptsPackagesThatFitTogether() throws Refusal {
        List<StandardPackage> packages = SamplePackage.load(root, SamplePackage.city(), SamplePackage.base())
                .packages();
        assertThat(Dictionary.of(packages).packages()).hasSize(2);
    }

    private static Field field(String element) {
        return new Field(
                "f",
                new ElementId(element),
                Words.same("f"),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                "");
    }
}
