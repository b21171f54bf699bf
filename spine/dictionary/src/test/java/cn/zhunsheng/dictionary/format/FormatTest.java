package cn.zhunsheng.dictionary.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
    /// `fault` is `-` for none.
    private static void judges(Format format, String value, String fault) {
        for (Encoding encoding : Encoding.values()) {
            byte[] bytes = ("1" + value + "1").getBytes(encoding.charset());
            FormatFault found = format.fault(bytes, 1, bytes.length - 1, encoding);
            assertThat(found == null ? "-" : found.name())
                    .as("%s on '%s' in %s", format, value, encoding)
                    .isEqualTo(fault);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "an18, 91350100M000100Y43, -",
        "an18, 91350100M000100Y4, TOO_SHORT",
        "an18, 91350100M000100Y431, TOO_LONG",
        "an18, 91350100M000-00Y43, CHARACTERS",
        "an3, 张a1, -",
        "an3, 张،1, CHARACTERS",
        "an2, １２, -",
        "an2, 😀a, CHARACTERS",
        "an2, 𠀀a, -",
        "an2, éa, -",
        "a3, 张三丰, -",
        "a3, ab1, CHARACTERS",
        "a2, 〇ㄅ, -",
        "a1, 。, CHARACTERS",
        "a1, ' ', CHARACTERS",
        "n1, 0, -",
        "n1, 01, TOO_LONG",
        "n1, -1, CHARACTERS",
        "n6, 31000, TOO_SHORT",
        "n6, 31000O, CHARACTERS",
        "n..3, 12, -",
        "n2, １２, CHARACTERS",
        "an3..8, abc, -",
        "an3..8, ab12cd34, -",
        "an3..8, ab, TOO_SHORT",
        "an3..8, 'ab c', CHARACTERS",
        "a..30, 张三, -",
        "a..3, 买买提·艾力, TOO_LONG",
        "a..30, '买买提·艾力, 等 3 人（1990）。', -",
        "an..ul, anything at all, -",
        "an3..ul, abcdefgh, -",
        "an3..ul, ab, TOO_SHORT",
        "c3, a-。, -",
        "c3, a-。b, TOO_LONG",
        "c3, a😀, TOO_SHORT",
        "a2+n6, AB123456, -",
        "a2+n6, AB12345, TOO_SHORT",
        "a2+n6, AB1234567, TOO_LONG",
        "a2+n6, A1123456, CHARACTERS",
        "a2 n..6, 张三12, -",
        "a2 n..6, 张三1234567, TOO_LONG",
        "n3..4+a1, 123a, -",
        "n3..4+a1, 1234a, -",
        "n3..4+a1, 123aa, CHARACTERS",
        "n3..4+a1, 12345a, TOO_LONG",
        "a3|n3, CHN, -",
        "a3 或 n3, 156, -",
        "a3|n3, 15, CHARACTERS",
        "YYYYMMDD, 20240229, -",
        "YYYYMMDD, 20230229, NOT_A_DATE",
        "YYYYMMDD, 2024-02-29, DATE_NOTATION",
        "YYYYMMDD|n4, 2024, -",
        "d8, 20240229, -",
        "d14, 20240229240000, NOT_A_DATE"
    })
    void judgesTexts(String notation, String value, String fault) throws Refusal {
        judges(Format.parse(notation, DataType.TEXT), value, fault);
    }

    @ParameterizedTest
    @CsvSource({
        "'n..16,2', 0, -",
        "'n..16,2', 12345678901234.56, -",
        "'n..16,2', 0.5, -",
        "'n..16,2', -0.5, -",
        "'n..16,2', +7, -",
        "'n..16,2', 00.5, -",
        "'n..16,2', 1.234, TOO_MANY_DECIMALS",
        "'n..16,2', 123456789012345.00, TOO_MANY_DIGITS",
        "'n..16,2', '12,3', NOT_A_NUMBER",
        "'n..16,2', .5, NOT_A_NUMBER",
        "'n..16,2', 5., NOT_A_NUMBER",
        "'n..16,2', 1e3, NOT_A_NUMBER",
        "'n..16,2', 1.5e3, NOT_A_NUMBER",
        "'n..16,2', '', NOT_A_NUMBER",
        "'n..16,2', -, NOT_A_NUMBER",
        "'n..16,2', ' 1', NOT_A_NUMBER",
        "'n..16,2', １, NOT_A_NUMBER",
        "n1, 01, TOO_MANY_DIGITS",
        "n..2, 100, TOO_MANY_DIGITS",
        "n..2, 1.0, TOO_MANY_DECIMALS",
        "n5, 00012, -",
        "n5, 12, TOO_FEW_DIGITS",
        "'n5,2', 123.45, -",
        "'n5,2', 123.4, TOO_FEW_DECIMALS",
        "'n5,2', 23.45, TOO_FEW_DIGITS",
        "'n5,2', 1234.56, TOO_MANY_DIGITS",
        "'n..2,2', 0.25, -",
        "'n..2,2', 0, -",
        "'n..2,2', 1.25, TOO_MANY_DIGITS",
        "'n2,2', 0.25, -",
        "'n..ul,2', 123456789012345678901234567890.12, -",
        "n3..8, 12, TOO_FEW_DIGITS",
        "n3..8, 12345678, -",
        "n1|n3, 123, -"
    })
    void judgesNumbers(String notation, String value, String fault) throws Refusal {
        judges(Format.parse(notation, DataType.NUMBER), value, fault);
    }

    @Test
    void judgesTruthValuesAndBytes() throws Refusal {
        Format truth = Format.parse("n1", DataType.TRUTH);
        judges(truth, "0", "-");
        judges(truth, "1", "-");
        assertThat(truth).hasToString("n1");
        assertThat(Format.parse(" raw ", DataType.BINARY)).hasToString("raw");
        judges(truth, "2", "NOT_A_TRUTH_VALUE");
        judges(truth, "01", "NOT_A_TRUTH_VALUE");
        judges(Format.parse("whatever ..", DataType.BINARY), "\u0000\t", "-");
    }

    @Test
    void aListOfDateNotationsTakesEachOfThem() throws Refusal {
        DateFormat dates = (DateFormat) Format.parse("YYYYMMDD 或 YYYY-MM-DD", DataType.DATE);
        judges(dates, "20240229", "-");
        judges(dates, "2024-02-29", "-");
        judges(dates, "2023-02-29", "NOT_A_DATE");
        judges(dates, "2024/02/29", "DATE_NOTATION");
        byte[] bytes = "1970-01-02".getBytes(StandardCharsets.UTF_8);
        assertThat(dates.moment(bytes, 0, 10, Encoding.UTF_8)).isEqualTo(86_400);
        assertThat(dates.moment(bytes, 0, 9, Encoding.UTF_8)).isEqualTo(Moments.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\u0000", "\u007F", "\u0085", "\u0080", "\u009F", "\n"})
    void refusesControlCharactersInEveryText(String control) throws Refusal {
        for (String notation : new String[] {"an..30", "c3", "an3"}) {
            judges(Format.parse(notation, DataType.TEXT), "张" + control + "a", "CONTROL_CHARACTER");
        }
        judges(Format.parse("an..30", DataType.TEXT), "eight  chars" + control, "CONTROL_CHARACTER");
        judges(Format.parse("n..30", DataType.TEXT), "1" + control, "CONTROL_CHARACTER");
    }

    @Test
    void noBreakSpaceAndItsNeighboursAreNoControls() throws Refusal {
        judges(Format.parse("an..3", DataType.TEXT), "\u00A0\u00A4\u00E0", "-");
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, ''",
        "TEXT, an",
        "TEXT, a0",
        "TEXT, an..0",
        "TEXT, an8..3",
        "TEXT, 'n5,2'",
        "TEXT, d9",
        "TEXT, b3",
        "TEXT, a..3+n..4",
        "TEXT, an 18",
        "TEXT, an18|",
        "TEXT, AN18",
        "NUMBER, an5",
        "NUMBER, 'n2,3'",
        "NUMBER, YYYYMMDD",
        "NUMBER, n",
        "NUMBER, ' '",
        "TRUTH, n2",
        "TRUTH, YYYYMMDD",
        "DATE, an10",
        "DATE_TIME, n14",
        "TEXT, n1234567890",
        "TEXT, an5.."
    })
    void refusesWhatIsNoNotationForTheType(DataType type, String notation) {
        assertThatThrownBy(() -> Format.parse(notation, type)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("dictionary.format_unknown");
            assertThat(refusal.what().zh()).contains("'" + notation.strip() + "'", type.spelling());
            assertThat(refusal.fix().zh()).startsWith(type == DataType.DATE || type == DataType.DATE_TIME ? "用" : "写作");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TEXT; an18; 18 位字母或数字; 18 letters or digits",
                "TEXT; a1; 1 个字母（含汉字）; 1 letter",
                "TEXT; a..30; 最多 30 个字符; at most 30 characters",
                "TEXT; an3..8; 3 至 8 位字母或数字; 3 to 8 letters or digits",
                "TEXT; an3..ul; 至少 3 位字母或数字; at least 3 letters or digits",
                "TEXT; c..ul; 任意个字符; any number of characters",
                "TEXT; a2+n6; 2 个字母（含汉字），接 6 位数字; 2 letters, then 6 digits",
                "TEXT; a3|n3; 3 个字母（含汉字），或3 位数字; 3 letters, or 3 digits",
                "NUMBER; n..2; 最多 2 位数字的整数; a whole number of at most 2 digits",
                "NUMBER; n..16,2; 最多 16 位数字的数，其中小数最多 2 位; a number of at most 16 digits, at most 2 of them decimals",
                "NUMBER; n5,2; 5 位数字的数，其中小数 2 位; a number of 5 digits, 2 of them decimals",
                "DATE; YYYYMMDD|YYYY; 形如 YYYYMMDD | YYYY 的日期时间; a date or time written as YYYYMMDD | YYYY",
                "TRUTH; n1; 0 或 1; 0 or 1",
                "BINARY; x; 任意字节; any bytes"
            })
    void saysWhatItExpects(DataType type, String notation, String zh, String en) throws Refusal {
        Format format = Format.parse(notation, type);
        assertThat(format.expected().zh()).isEqualTo(zh);
        assertThat(format.expected().en()).isEqualTo(en);
    }

    @Test
    void everyFaultHasWordsInBothLanguages() {
        assertThat(FormatFault.values()).allSatisfy(fault -> {
            assertThat(fault.words().zh()).isNotBlank();
            assertThat(fault.words().en())
                    .isNotBlank()
                    .isNotEqualTo(fault.words().zh());
        });
    }

    @Test
    void bytesOutsideTheEncodingNeverLeadOutsideTheRange() throws Refusal {
        for (String notation : new String[] {"an2", "c2", "an..2", "a1+a1", "n2", "YYYY年"}) {
            Format format = Format.parse(notation, DataType.TEXT);
            for (Encoding encoding : Encoding.values()) {
                for (int lead = 0x80; lead < 0x100; lead++) {
                    byte[] one = {(byte) lead};
                    byte[] two = {(byte) lead, (byte) 0x30};
                    byte[] three = {(byte) lead, (byte) 0xC2, (byte) 0x81};
                    format.fault(one, 0, 1, encoding);
                    format.fault(two, 0, 2, encoding);
                    format.fault(three, 0, 3, encoding);
                }
            }
        }
        byte[] far = {(byte) 0xFE, '9', (byte) 0xFE, '9'};
        byte[] unmapped = {(byte) 0x84, '9', (byte) 0xFE, '9'};
        byte[] odd = {(byte) 0x81, '0', 0x20, '0'};
        Format letters = Format.parse("a1", DataType.TEXT);
        for (byte[] bytes : new byte[][] {far, unmapped, odd}) {
            assertThat(letters.fault(bytes, 0, 4, Encoding.GB18030)).isNotNull();
        }
    }
}
