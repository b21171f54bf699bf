package cn.zhunsheng.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void writesMarkupInTextsAndAttributesAsCharacters() {
        String html = new Html()
                .open("p", "title", "\" onclick='x()' <b>&amp;")
                .text("<script>alert(1)</script> \"a\" 'b' & c")
                .close("p")
                .toString();

        assertThat(html)
                .isEqualTo("<p title=\"&quot; onclick=&#39;x()&#39; &lt;b&gt;&amp;amp;\">"
                        + "&lt;script&gt;alert(1)&lt;/script&gt; &quot;a&quot; &#39;b&#39; &amp; c</p>");
    }

    @Test
    void showsCharactersThatSteerOthersAsTheirNumbers() {
        assertThat(Html.escaped("a\u0000b\r\nc\u202Ed\u2066e\u2028f\uFEFFg\uD800h\uFFFEi\u007F"))
                .isEqualTo("a\\u0000b\\u000D\\u000Ac\\u202Ed\\u2066e\\u2028f\\uFEFFg\\uD800h\\uFFFEi\\u007F");
    }

    @Test
    void leavesChineseAndRareCharactersAsTheyAre() {
        assertThat(Html.escaped("人口 𠀀 \uE000 é")).isEqualTo("人口 𠀀 \uE000 é");
    }

    @Property
    void leavesNothingThatABrowserReadsAsMarkup(@ForAll String text) {
        assertThat(Html.escaped(text)).doesNotContain("<", ">", "\"", "'", "\u202E");
        assertThat(Html.escaped(text).replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&");
    }

    @Test
    void shortensByCharactersAndTellsTheLength() {
        assertThat(Html.cut("𠀀𠀁𠀂", 2)).isEqualTo("𠀀𠀁…(3)");
        assertThat(Html.cut("𠀀𠀁", 2)).isEqualTo("𠀀𠀁");
    }
}
