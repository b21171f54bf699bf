package cn.zhunsheng.check.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.scan.RowBlock;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static String read(Numbers numbers, NumberKind kind, String value) {
        RowBlock block = new RowBlock(1);
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        byte form = numbers.append(bytes, bytes.length, kind, block);
        return new String(block.bytes, 0, block.size, StandardCharsets.UTF_8)
                + switch (form) {
                    case RowBlock.NUMBER -> " number";
                    case RowBlock.DIGITS_LOST -> " lost";
                    default -> " text";
                };
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 number",
        "-12, -12 number",
        "007, 007 number",
        "1.50, 1.5 number",
        "1E3, 1000 number",
        "1.5E-7, 0.00000015 number",
        "0.30000000000000004, 0.3 number",
        "-0.0, 0 number",
        "123456789012345, 123456789012345 number",
        "999999999999999.4, 999999999999999 number",
        "1234567890123456, 1234567890123456 lost",
        "-1234567890123456, -1234567890123456 lost",
        "3.3010119900101e+17, 330101199001010000 lost",
        "330101199001010000, 330101199001010000 lost",
        "3.30101199001011E17, 330101199001011000 lost",
        "1E+400, 1E+400 text",
        "-, - text",
        "一, 一 text",
        "12345678901234567890123456789012345678901234567890123456789012345,"
                + " 12345678901234567890123456789012345678901234567890123456789012345 text"
    })
    void readsANumberAsItWouldBeTyped(String value, String read) {
        assertThat(read(new Numbers(false), NumberKind.NUMBER, value)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "false, DATE, 1, 1900-01-01 text",
        "false, DATE, 59, 1900-02-28 text",
        "false, DATE, 60, 1900-02-29 text",
        "false, DATE, 61, 1900-03-01 text",
        "false, DATE, 45322, 2024-01-31 text",
        "false, DATE, 45322.99, 2024-01-31 text",
        "false, DATE, 2958465, 9999-12-31 text",
        "false, DATE, 2958466, 2958466 number",
        "false, DATE, 0, 0 number",
        "false, DATE, -1, -1 number",
        "true, DATE, 0, 1904-01-01 text",
        "true, DATE, 43860, 2024-01-31 text",
        "false, DATE_TIME, 45322.520833333336, 2024-01-31 12:30:00 text",
        "false, DATE_TIME, 45322.99999999, 2024-02-01 00:00:00 text",
        "false, DATE_TIME, 0.5, 0.5 number",
        "false, TIME, 0.5, 12:00:00 text",
        "false, TIME, 1.5, 36:00:00 text",
        "false, DATE, 一, 一 text"
    })
    void readsDaysAndTimesAsIsoHasThem(boolean from1904, NumberKind kind, String value, String read) {
        assertThat(read(new Numbers(from1904), kind, value)).isEqualTo(read);
    }
}
