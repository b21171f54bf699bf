package cn.zhunsheng.check.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlPullTest {
    /// Gives few bytes at a time, so that every piece of XML is met at the end of what was read.
    private static final class Drop extends InputStream {
        private final InputStream all;

        Drop(String text) {
            all = new ByteArrayInputStream(text.getBytes(UTF_8));
        }

        @Override
        public int read() throws IOException {
            return all.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return all.read(into, offset, Math.min(length, 1));
        }
    }

    /// The events as text: names and the attribute `a` of starts, texts joined.
    private static String told(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XmlPull xml = new XmlPull(in)) {
            for (XmlPull.Event event = xml.next(); event != XmlPull.Event.DONE; event = xml.next()) {
                switch (event) {
                    case START -> {
                        String name = xml.named(XmlPull.ascii("b")) ? "b" : "x";
                        out.writeBytes(("<" + name + xml.value(XmlPull.ascii("a")) + ">").getBytes(UTF_8));
                    }
                    case END -> out.writeBytes("</>".getBytes(UTF_8));
                    case TEXT -> out.write(xml.textBytes(), xml.textFrom(), xml.textTo() - xml.textFrom());
                    case DONE -> {}
                }
            }
        }
        return out.toString(UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<b>x</b> ~ <b>x</>",
                "<p:b q:a='1'/> ~ <b1></>",
                "<b  a = \"a&lt;&#x4e2d;\" c='\"'>y</b > ~ <ba<中>y</>",
                "<?xml version='1.0'?><!-- <b> -- --> <b><!-- x --><c/>t</b> ~ <b><x></>t</>",
                "<b>&amp;&lt;&gt;&quot;&apos;&#65;&#x1F600;</b> ~ <b>&<>\"'A😀</>",
                "<b><![CDATA[<&]]]]></b> ~ <b><&]]</>",
                "<b><![CDATA[]]>x</b> ~ <b>x</>",
                "<字 a='1'>中</字> ~ <x1>中</>",
                "<b a='>'>1</b> ~ <b>>1</>",
                "<b/> ~ <b></>"
            })
    void givesTagsAndTextsHoweverTheBytesCome(String xml, String events) throws IOException {
        assertThat(told(new ByteArrayInputStream(xml.getBytes(UTF_8)))).isEqualTo(events);
        assertThat(told(new Drop(xml))).isEqualTo(events);
    }

    @Test
    void takesEveryLineEndForOne() throws IOException {
        assertThat(told(new Drop("<b>1\r\n2\r3\n4</b>"))).isEqualTo("<b>1\n2\n3\n4</>");
    }

    @Test
    void passesOverWhatIsInsideATag() throws IOException {
        try (XmlPull xml = new XmlPull(new Drop("<b><c><d>1</d><e/></c>2</b>"))) {
            xml.next();
            xml.next();
            xml.skip();
            assertThat(xml.next()).isEqualTo(XmlPull.Event.TEXT);
            assertThat(xml.textTo() - xml.textFrom()).isEqualTo(1);
            assertThat(xml.next()).isEqualTo(XmlPull.Event.END);
            assertThat(xml.next()).isEqualTo(XmlPull.Event.DONE);
        }
    }

    @Test
    void readsATagWithManyAttributes() throws IOException {
        StringBuilder tag = new StringBuilder("<b");
        for (int k = 0; k < 100; k++) {
            tag.append(" k").append(k).append("='").append(k).append("'");
        }
        assertThat(told(new Drop(tag + " a='last'/>"))).isEqualTo("<blast></>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE b [<!ENTITY x SYSTEM 'file'>]><b>&x;</b>",
                "<b>&x;</b>",
                "<b>&#xD800;</b>",
                "<b>&#0;</b>",
                "<b>&#x110000;</b>",
                "<b>&#zz;</b>",
                "<b>&amp</b>",
                "<b a='&lt'/>",
                "<b>",
                "<b",
                "<",
                "</b>",
                "<b a/>",
                "<b <c>/>",
                "<!-- x",
                "<b><![CDATA[x",
                "<![CDATA[x]]>"
            })
    void refusesWhatWorkbooksDoNotHave(String xml) {
        assertThat(catchThrowable(() -> told(new Drop(xml)))).isInstanceOf(DamagedWorkbook.class);
    }

    @Test
    void refusesATagThatIsTooLong() {
        String xml = "<b a='" + "x".repeat(1 << 20) + "'/>";
        assertThat(catchThrowable(() -> told(new ByteArrayInputStream(xml.getBytes(UTF_8)))))
                .isInstanceOf(DamagedWorkbook.class);
    }
}
