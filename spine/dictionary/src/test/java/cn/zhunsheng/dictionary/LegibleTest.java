package cn.zhunsheng.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {
    @Test
    void letsNoTextSteerATerminal() {
        assertThat(Legible.of("\u001B[31m红\u202E\n\u2028\u2029")).isEqualTo("\\u001B[31m红\\u202E\\u000A\\u2028\\u2029");
    }

    @Test
    void keepsLineEndsWhereThereAreLines() {
        assertThat(Legible.lines("甲\n乙\t\r\n")).isEqualTo("甲\n乙\t\\u000D\n");
    }

    @Test
    void saysHowMuchWasLeftOut() {
        assertThat(Legible.brief("甲")).isEqualTo("甲");
        assertThat(Legible.brief("甲".repeat(5_000))).hasSizeLessThan(4_100).endsWith("甲…(5000)");
    }

    @Test
    void foldsAwayWhatNobodySeesInAName() {
        assertThat(FoldedName.of("\uFEFF公民身份\n号码\u200B\u0000")).isEqualTo("公民身份号码");
    }
}
