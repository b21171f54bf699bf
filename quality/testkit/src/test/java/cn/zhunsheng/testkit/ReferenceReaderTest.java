package cn.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceReaderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void splitsAtTheDelimiterAndAtEveryKindOfLineEnd() {
        assertThat(cells("a,b\nc,d\r\ne,f\rg,h"))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"), List.of("g", "h"));
    }

    @Test
    void keepsEmptyCellsAtBothEnds() {
        assertThat(cells(",\n,,")).containsExactly(List.of("", ""), List.of("", "", ""));
    }

    @Test
    void reportsAnEmptyLineAsEmpty() {
        List<ReferenceRecord> records = ReferenceReader.read("a\n\n\r\nb\n", ',');
        assertThat(records).extracting(ReferenceRecord::empty).containsExactly(false, true, true, false);
        assertThat(records).extracting(ReferenceRecord::line).containsExactly(1L, 2L, 3L, 4L);
        assertThat(records).extracting(ReferenceRecord::offset).containsExactly(0L, 2L, 3L, 5L);
    }

    @Test
    void givesNoRecordForAnEmptyInput() {
        assertThat(ReferenceReader.read("", ',')).isEmpty();
    }

    @Test
    void readsDoubledQuotesAsOne() {
        assertThat(cells("\"a\"\"b\",\"\"\"\",\"\"")).containsExactly(List.of("a\"b", "\"", ""));
    }

    @Test
    void takesAQuoteInsideAPlainFieldAsData() {
        assertThat(cells("5\"disk,a\"\"b, \"c\"")).containsExactly(List.of("5\"disk", "a\"\"b", " \"c\""));
    }

    @Test
    void keepsTextAfterAClosingQuote() {
        assertThat(cells("\"ab\"cd,\"ab\"c\"\"d\",\"a\" ")).containsExactly(List.of("abcd", "abc\"\"d\"", "a "));
    }

    @Test
    void countsLinesInsideQuotedFields() {
        List<ReferenceRecord> records = ReferenceReader.read("a\n\"b\r\nc\rd\ne\",f\ng\n", ',');
        assertThat(records).extracting(ReferenceRecord::line).containsExactly(1L, 2L, 6L);
        assertThat(records.get(1).cells()).containsExactly("b\r\nc\rd\ne", "f");
    }

    @Test
    void cutsARecordWhoseQuoteNeverClosesAtItsFirstLineEnd() {
        List<ReferenceRecord> records = ReferenceReader.read("a,\"b\nc,d\n", ',');
        assertThat(records).extracting(ReferenceRecord::unclosed).containsExactly(true, false);
        assertThat(records.get(1).cells()).containsExactly("c", "d");
        assertThat(records.get(1).line()).isEqualTo(2);
    }

    @Test
    void cutsInsideAnEarlierFieldOfThatRecord() {
        List<ReferenceRecord> records = ReferenceReader.read("\"a\nb\",\"c\nd", ',');
        assertThat(records).extracting(ReferenceRecord::unclosed).containsExactly(true, true, false);
        assertThat(records).extracting(ReferenceRecord::offset).containsExactly(0L, 3L, 9L);
        assertThat(records.get(2).cells()).containsExactly("d");
    }

    @Test
    void stepsByCharactersInGb18030() {
        byte[] bytes = {'a', (byte) 0x81, '|', '|', (byte) 0x81, '0', (byte) 0x81, '0', '|', (byte) 0x8E, '\\', '\n'};
        List<ReferenceRecord> records = ReferenceReader.read(bytes, GB18030, '|');
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().cells()).hasSize(3);
        assertThat(records.getFirst().text(2, GB18030)).isEqualTo(new String(bytes, 9, 2, GB18030));
    }

    @Test
    void letsALineEndCutABrokenCharacter() {
        byte[] bytes = {(byte) 0x81, '\n', 'b', '\n'};
        assertThat(ReferenceReader.read(bytes, GB18030, '|')).hasSize(2);
    }

    @Test
    void losesNoByteOfAnotherEncoding() {
        byte[] bytes = "张三,李".getBytes(GB18030);
        ReferenceRecord record =
                ReferenceReader.read(bytes, StandardCharsets.UTF_8, ',').getFirst();
        assertThat(record.bytes(0)).isEqualTo("张三".getBytes(GB18030));
    }

    @Test
    void refusesADelimiterThatIsAQuote() {
        assertThatThrownBy(() -> ReferenceReader.read("a", '"')).hasMessageContaining("not an ASCII mark");
    }

    private static List<List<String>> cells(String text) {
        return ReferenceReader.read(text, ',').stream()
                .map(ReferenceRecord::cells)
                .toList();
    }
}
