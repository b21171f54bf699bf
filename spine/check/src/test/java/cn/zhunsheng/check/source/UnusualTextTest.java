package cn.zhunsheng.check.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What programs write above a header, and text without the mark that it needs.
class UnusualTextTest {
    private static final String NOTE = "a.csv：首行 sep= 说明分隔符，不是表头，表头取第 2 行";

    private static OpenSource open(byte[] bytes, SourceOptions said) throws Refusal, IOException {
        try (OpenSource open = new Opening(said).open(new Source.Stream("a.csv", new ByteArrayInputStream(bytes)))) {
            return open;
        }
    }

    private static OpenSource open(String text) throws Refusal, IOException {
        return open(text.getBytes(StandardCharsets.UTF_8), SourceOptions.FIND_OUT);
    }

    private static SourceOptions saying(Character delimiter, Integer headerRow) {
        return new SourceOptions(
                Optional.empty(), Optional.ofNullable(delimiter), Optional.ofNullable(headerRow), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\nn;place\r\n", "\"sep=;\"\nn;place\n", "\uFEFFsep=;\nn;place"})
    void takesTheDelimiterFromTheLineThatNamesIt(String text) throws Exception {
        OpenSource open = open(text);

        assertThat(open.header()).containsExactly("n", "place");
        assertThat(open.notes()).extracting(Words::zh).containsExactly(NOTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=\nn;place\n",
                "sep=;x\nn;place\n",
                "sep=a\nn;place\n",
                "\"sep=;\nn\";place\n",
                "sep=；\nn;place\n"
            })
    void takesAnyOtherLineAsTheHeader(String text) throws Exception {
        assertThat(open(text).notes()).isEmpty();
    }

    @Test
    void letsTheUserDecide() throws Exception {
        byte[] text = "sep=;\nn,place\n".getBytes(StandardCharsets.UTF_8);

        assertThat(open(text, saying(',', null)).header()).containsExactly("n", "place");
        assertThat(open(text, saying(null, 1)).header()).containsExactly("sep=", "");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,'n,place'", "UTF-16BE,'n,place'", "UTF-16LE,'编号,地点\r\n'", "UTF-16BE,'{\"n\":1}'"})
    void refusesUtf16WithoutItsMark(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));

        assertThat(catchThrowableOfType(Refusal.class, () -> open(bytes, SourceOptions.FIND_OUT))
                        .code())
                .isEqualTo("source.mark_missing");
    }

    /// A file may hold a few zero bytes at odd places and be what the user says.
    @Test
    void believesTheUserThatZerosAreNoSignOfUtf16() throws Exception {
        byte[] bytes = "n\0,p,\0lace\n".getBytes(StandardCharsets.UTF_8);
        SourceOptions said =
                new SourceOptions(Optional.of(Encoding.UTF_8), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(open(bytes, said).header()).containsExactly("n\0", "p", "\0lace");
        assertThat(catchThrowableOfType(Refusal.class, () -> open(bytes, SourceOptions.FIND_OUT))
                        .code())
                .isEqualTo("source.mark_missing");
    }

    /// Zeros that fill up a field, or stand alone, are no sign of UTF-16.
    @ParameterizedTest
    @ValueSource(strings = {"n\0\0\0\0\0,place\n", "n\0,place\n", "\0\0\0\0", "n\0p\0\0a", "a\0\0b"})
    void takesZeroBytesAsTheyAre(String text) throws Exception {
        assertThat(open(text).encoding()).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"'编号，地点\n',，", "'编号；地点\n',；"})
    void saysThatAHeaderIsPartedByFullWidthMarks(String text, String mark) {
        for (boolean named : new boolean[] {true, false}) {
            Refusal refusal = catchThrowableOfType(
                    Refusal.class,
                    () -> SamplePackage.check(
                            named ? SamplePackage.by("tags") : SamplePackage.findingOut(),
                            SamplePackage.text("a.csv", text)));
            assertThat(refusal.fix().zh()).contains("全角的 " + mark);
        }
    }
}
