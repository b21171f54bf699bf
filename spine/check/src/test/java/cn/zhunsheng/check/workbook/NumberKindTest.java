package cn.zhunsheng.check.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberKindTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "General ~ NUMBER",
                "0.00 ~ NUMBER",
                "0.00E+00 ~ NUMBER",
                "#,##0;[Red]-#,##0 ~ NUMBER",
                "0\"d\" ~ NUMBER",
                "0\\d ~ NUMBER",
                "_-* #,##0_-d ~ DATE",
                "@ ~ NUMBER",
                "yyyy\"年\"m\"月\"d\"日\" ~ DATE",
                "[$-804]yyyy\"年\"m\"月\" ~ DATE",
                "[DBNum1][$-804]m\"月\"d\"日\" ~ DATE",
                "m ~ DATE",
                "mmm ~ DATE",
                "yyyy-mm-dd hh:mm:ss ~ DATE_TIME",
                "m/d/yy h:mm ~ DATE_TIME",
                "yyyy/m/d h:mm AM/PM;@ ~ DATE_TIME",
                "h:mm ~ TIME",
                "mm:ss ~ TIME",
                "[h]:mm:ss ~ TIME",
                "[mm]:ss ~ TIME",
                "[ss] ~ TIME",
                "上午/下午h\"时\"mm\"分\" ~ TIME",
                "h \"unclosed ~ TIME",
                "[unclosed ~ NUMBER"
            })
    void tellsDatesFromNumbersByTheFormat(String code, NumberKind kind) {
        assertThat(NumberKind.of(code)).isEqualTo(kind);
    }

    @Test
    void knowsTheBuiltInFormatsOfDates() {
        assertThat(NumberKind.builtIn(0)).isEqualTo(NumberKind.NUMBER);
        assertThat(NumberKind.builtIn(14)).isEqualTo(NumberKind.DATE);
        assertThat(NumberKind.builtIn(20)).isEqualTo(NumberKind.TIME);
        assertThat(NumberKind.builtIn(22)).isEqualTo(NumberKind.DATE_TIME);
        assertThat(NumberKind.builtIn(31)).isEqualTo(NumberKind.DATE);
        assertThat(NumberKind.builtIn(49)).isEqualTo(NumberKind.NUMBER);
        assertThat(NumberKind.builtIn(57)).isEqualTo(NumberKind.DATE);
        assertThat(NumberKind.builtIn(81)).isEqualTo(NumberKind.DATE);
    }
}
