package cn.zhunsheng.dictionary.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemesTest {
    private static final Schemes SCHEMES = Schemes.on(LocalDate.of(2025, 6, 1));

    private static SchemeFault fault(String scheme, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        return SCHEMES.find(scheme).orElseThrow().fault(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @CsvSource({
        "GB-11643, 1101051949123100, LENGTH",
        "GB-11643, 11010519491231002x, LOWER_CASE",
        "GB-11643, 11010519491231002Y, CHARACTERS",
        "GB-11643, 110105194A12310021, CHARACTERS",
        "GB-11643, 一一〇一〇五, CHARACTERS",
        "GB-11643, 000105194912310024, PROVINCE",
        "GB-11643, 830100199201300022, PROVINCE",
        "GB-11643, 110101199002300014, BIRTH_DATE",
        "GB-11643, 110105209912310029, BIRTH_DATE_IN_FUTURE",
        "GB-11643, 110105194912310020, CHECK_CHARACTER",
        "GB-11643, 991124198108030024, PROVINCE",
        "FPR-2023, 811840197503150011, STRUCTURE",
        "FPR-2023, 911ABC197503150011, CHARACTERS",
        "GB-32100, 91350100M000100Y4, LENGTH",
        "GB-32100, 91350100m000100y43, LOWER_CASE",
        "GB-32100, 91350100M0O0100Y43, CHARACTERS",
        "GB-32100, 9135A100M000100Y43, CHARACTERS",
        "GB-32100, B1350100M000100Y43, DEPARTMENT",
        "GB-32100, 01350100M000100Y43, DEPARTMENT",
        "GB-32100, 91350100M000100Y44, CHECK_CHARACTER",
        "GB-11714, D2143569-0, CHECK_CHARACTER",
        "GB-11714, D2143569+X, STRUCTURE",
        "GB-11714, D2143569-A, CHARACTERS",
        "GB-11714, d2143569-X, LOWER_CASE",
        "GB-11714, D21435-X, LENGTH",
        "GS-15, 11010801234567A, CHARACTERS",
        "GS-15, 110108012345671, CHECK_CHARACTER",
        "GS-15, 11010801234567, LENGTH",
        "ISO-7812, 79927398713, LENGTH",
        "ISO-7812, 62220202001122300000, LENGTH",
        "ISO-7812, 622202020011223O, CHARACTERS",
        "ISO-7812, 6222020200112231, CHECK_CHARACTER",
        "GB-T-2260, 330006, DIVISION",
        "GB-T-2260, 3301O6, CHARACTERS",
        "GB-T-2260, 160000, PROVINCE",
        "GB-T-10114, 330106901, TOWNSHIP",
        "GB-T-10114, 330106000, TOWNSHIP",
        "GB-T-10114, 330000001, DIVISION",
        "GB-T-10114, 330006001, DIVISION",
        "NBS-12, 330106000001, TOWNSHIP",
        "NBS-12, 33010600000A, CHARACTERS",
        "GB-T-37346, 370112001001GB00012W00010001, FIXTURE",
        "GB-T-37346, 370112001001GB00012X00010001, FIXTURE",
        "GB-T-37346, 370112001001gb00012F00010001, LOWER_CASE",
        "GB-T-37346, 370112001001G100012F00010001, CHARACTERS",
        "GB-T-37346, 3701120010A1GB00012F00010001, CHARACTERS",
        "GB-T-37346, 370112001001GB0001AF00010001, CHARACTERS",
        "GB-T-37346, 370112001001GB00012F0001000A, CHARACTERS",
        "GB-T-37346, 160112001001GB00012F00010001, PROVINCE",
        "GB-T-39554-IMPL, 11370800MB285591848370117002011, LEVEL",
        "GB-T-39554-IMPL, 11370800MB285591840370117002011, LEVEL",
        "GB-T-39554-IMPL, 11370800MB285591843990117002011, REGION",
        "GB-T-39554-IMPL, 11370800MB285591853370117002011, ISSUER",
        "GB-T-39554-IMPL, 11370800mb285591843370117002011, LOWER_CASE",
        "CASE-NO, 12441500196720244T3442199806003202202300068, DATE",
        "CASE-NO, 12441500196720244T8442199806003202202300068, LEVEL",
        "GB-T-36904, 1.2.156.3005.2.1, LENGTH",
        "GB-T-36904, 1.2.156.3005.1.11100000000013338W011.11430000006122244L.20230000403.001.U, STRUCTURE",
        "GB-T-36904, 1.2.156.3005.2.11100000000013338W011-11430000006122244L.20230000403.001.U, STRUCTURE",
        "GB-T-36904, 1.2.156.3005.2.11100000000013338W011.11430000006122244L-20230000403.001.U, STRUCTURE",
        "GB-T-36904, 1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403-001.U, STRUCTURE",
        "GB-T-36904, 1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001-U, STRUCTURE",
        "GB-T-36904, 1.2.156.3005.2.11100000000013338W011.11430000006122244L.2023.000403.001.U, STRUCTURE",
        "GB-T-36904, 1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.00A.U, STRUCTURE",
        "GB-T-36904, 1.2.156.3005.2.11100000000013338w011.11430000006122244l.20230000403.001.U, LOWER_CASE",
        "GB-T-36904, 1.2.156.3005.2.11100000000013338W011.11430000006122244M.20230000403.001.U, ISSUER",
        "GB-T-36904, 1.2.156.3005.2.11100000000013338X011.11430000006122244L.20230000403.001.U, LICENCE_TYPE",
        "GB-T-36904, 1.2.156.3005.2.11100000000013338W011.11430000006122244L.2023-0000403.001.U, CHARACTERS",
        "GB-T-36904, 1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.u, LOWER_CASE",
        "GB-T-36904, 1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.7, CHECK_CHARACTER",
        "GB-T-36904-TYPE, 11100000000013338W0A1, CHARACTERS",
        "MOBILE-CN, 1380013800, LENGTH",
        "MOBILE-CN, 12800138000, STRUCTURE",
        "PASSPORT-CN, e12345678, LOWER_CASE",
        "GA-36, 鬼A12345, STRUCTURE",
        "GA-36, 京A1234, LENGTH",
        "GA-36, 京A12345678, LENGTH"
    })
    void namesTheFirstFault(String scheme, String value, SchemeFault expected) {
        assertThat(fault(scheme, value)).isEqualTo(expected);
    }

    @Test
    void takesABirthOnTheDayOfTheCheck() {
        byte[] bytes = Samples.citizen("110105", LocalDate.of(2025, 6, 1), 1);
        Scheme scheme = SCHEMES.find("GB-11643").orElseThrow();
        assertThat(scheme.fault(bytes, 0, 18)).isNull();
        assertThat(Schemes.on(LocalDate.of(2025, 5, 31))
                        .find("GB-11643")
                        .orElseThrow()
                        .fault(bytes, 0, 18))
                .isEqualTo(SchemeFault.BIRTH_DATE_IN_FUTURE);
    }

    @Test
    void knowsItsIdsAndNoOthers() {
        assertThat(SCHEMES.ids()).hasSize(28).contains("GB-11643", "CASE-NO");
        assertThat(SCHEMES.find("GB-0")).isEmpty();
        assertThat(SCHEMES.ids()).allSatisfy(id -> {
            Scheme scheme = SCHEMES.find(id).orElseThrow();
            assertThat(scheme.id()).isEqualTo(id);
            assertThat(scheme.expected().zh()).isNotBlank();
            assertThat(scheme.expected().en()).isNotBlank();
            assertThat(scheme.fault(new byte[0], 0, 0)).isEqualTo(SchemeFault.LENGTH);
        });
    }

    @Test
    void everyFaultSaysWhatIsAcceptedInBothLanguages() {
        assertThat(SchemeFault.values()).allSatisfy(fault -> {
            assertThat(fault.words().zh()).isNotBlank();
            assertThat(fault.words().en())
                    .isNotBlank()
                    .isNotEqualTo(fault.words().zh());
        });
    }

    /// Where a fault only names the scheme, the scheme itself says what it takes.
    @Test
    void saysOfEveryFaultWhetherItsWordsStandForThemselves() {
        assertThat(SchemeFault.values())
                .filteredOn(SchemeFault::ofScheme)
                .containsExactlyInAnyOrder(SchemeFault.LENGTH, SchemeFault.CHARACTERS, SchemeFault.STRUCTURE);
    }

    @Test
    void aWrongBuiltInPatternIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> WrittenForm.of("(", 1, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsSexAndBirthDateOfACitizenId() {
        byte[] woman = "11010519491231002X".getBytes(UTF_8);
        byte[] man = "440524188001010014".getBytes(UTF_8);
        assertThat(CitizenId.sex(woman, 0, 18)).isEqualTo(2);
        assertThat(CitizenId.sex(man, 0, 18)).isEqualTo(1);
        assertThat(CitizenId.sex(man, 0, 17)).isZero();
        assertThat(CitizenId.sex("1101051949123100AX".getBytes(UTF_8), 0, 18)).isZero();
        assertThat(CitizenId.birthDate(woman, 0, 18))
                .isEqualTo(LocalDate.of(1949, 12, 31).toEpochDay() * 86_400);
        assertThat(CitizenId.birthDate(woman, 0, 17)).isEqualTo(Long.MIN_VALUE);
        assertThat(CitizenId.birthDate("110105194913310021".getBytes(UTF_8), 0, 18))
                .isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void tellsWhetherTheOrganisationCodeInsideACreditCodeHolds() {
        byte[] good = "91350100M000100Y43".getBytes(UTF_8);
        byte[] other = "91350100M000100Y53".getBytes(UTF_8);
        assertThat(CreditCode.organisationHolds(good, 0, 18)).isTrue();
        assertThat(CreditCode.organisationHolds(good, 0, 17)).isFalse();
        assertThat(CreditCode.organisationHolds(other, 0, 18)).isFalse();
        assertThat(CreditCode.organisationHolds("91350100M000100YA3".getBytes(UTF_8), 0, 18))
                .isFalse();
    }
}
