package cn.zhunsheng.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ColumnsProperty {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab 张三，。、-\u0301é")
                .ofMaxLength(60)
                .map(t -> t.replace('-', ' '));
    }

    @Property
    void cutsToTheColumns(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 50) int columns) {
        String cut = Columns.cut(text, columns);

        assertThat(Columns.width(cut)).isLessThanOrEqualTo(columns);
        if (Columns.width(text) <= columns) {
            assertThat(cut).isEqualTo(text);
        } else {
            assertThat(cut).endsWith("…");
            assertThat(text).startsWith(cut.substring(0, cut.length() - 1));
        }
    }

    @Property
    void padsToTheColumns(@ForAll("texts") String text, @ForAll @IntRange(max = 50) int columns) {
        int expected = Math.max(columns, Columns.width(text));

        assertThat(Columns.left(text, columns)).startsWith(text);
        assertThat(Columns.width(Columns.left(text, columns))).isEqualTo(expected);
        assertThat(Columns.right(text, columns)).endsWith(text);
        assertThat(Columns.width(Columns.right(text, columns))).isEqualTo(expected);
    }

    @Property
    void losesNothingButBlanksWhenItWraps(
            @ForAll("texts") String text, @ForAll @IntRange(min = 10, max = 50) int columns) {
        List<String> lines = Columns.wrap(text, columns);

        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).isNotEmpty();
    }

    @Example
    void wrapsAtBlanksAndBetweenChineseCharactersButNotBeforeAClosingMark() {
        assertThat(Columns.wrap("aaa bbb ccc", 7)).containsExactly("aaa bbb", "ccc");
        assertThat(Columns.wrap("一二三四五", 6)).containsExactly("一二三", "四五");
        assertThat(Columns.wrap("一二三，四五", 6)).containsExactly("一二", "三，四", "五");
        assertThat(Columns.wrap("", 6)).containsExactly("");
    }

    @Example
    void countsTwoColumnsForWideCharacters() {
        assertThat(List.of(
                                "a", "é", "张", "，", "ａ", "가", "😀", "𠮷", "e\u0301", "\u200B", "一a", "ｱ", "ᄀ", "あ", "㐀",
                                "ꀀ", "豈", "︰", "￥", "·", "\u20DD")
                        .stream()
                        .map(Columns::width))
                .containsExactly(1, 1, 2, 2, 2, 2, 2, 2, 1, 0, 3, 1, 2, 2, 2, 2, 2, 2, 2, 1, 0);
    }

    /// The first and the last character of every run of wide ones, and their neighbours.
    @Example
    void knowsWhereWideCharactersBeginAndEnd() {
        int[][] runs = {
            {0x1100, 0x115F},
            {0x2E80, 0x303E},
            {0x3041, 0x4DBF},
            {0x4E00, 0x9FFF},
            {0xA000, 0xA4CF},
            {0xAC00, 0xD7A3},
            {0xF900, 0xFAFF},
            {0xFE30, 0xFE6F},
            {0xFF00, 0xFF60},
            {0xFFE0, 0xFFE6},
            {0x1F300, 0x1FAFF},
            {0x20000, 0x3FFFD}
        };
        for (int[] run : runs) {
            assertThat(width(run[0])).as("%X", run[0]).isEqualTo(2);
            assertThat(width(run[1])).as("%X", run[1]).isEqualTo(2);
            assertThat(width(run[0] - 1) == 2 && run[0] != 0xA000)
                    .as("%X", run[0] - 1)
                    .isFalse();
            assertThat(width(run[1] + 1) == 2 && run[1] != 0x9FFF)
                    .as("%X", run[1] + 1)
                    .isFalse();
        }
    }

    private static int width(int codePoint) {
        return Columns.width(Character.toString(codePoint));
    }
}
