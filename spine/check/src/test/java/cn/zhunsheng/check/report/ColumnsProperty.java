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
}
