package cn.zhunsheng.check.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.source.Rows.Row;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON lines as rows: which keys are columns, what a value reads as, which lines are none.
class JsonLinesRowsTest {
    @TempDir
    Path folder;

    private static List<Row> all(Rows rows) throws IOException {
        List<Row> all = new ArrayList<>();
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        return all;
    }

    private static Source stream(byte[] bytes) {
        return new Source.Stream("a.jsonl", new ByteArrayInputStream(bytes));
    }

    private static List<Row> rows(String text) throws Refusal, IOException {
        try (Rows rows = Rows.open(stream(text.getBytes(StandardCharsets.UTF_8)), SourceOptions.FIND_OUT)) {
            return all(rows);
        }
    }

    private static String refused(String text) {
        return catchThrowableOfType(Refusal.class, () -> rows(text)).code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\"张三\" ~ 张三",
                "\"é\\u5f20\\n\\ud83d\\ude00\" ~ `é张\n😀`",
                "330101199001010000 ~ 330101199001010000",
                "0.10 ~ 0.10",
                "1E400 ~ 1E400",
                "123456789012345678901234567890.5 ~ 123456789012345678901234567890.5",
                "true ~ true",
                "false ~ false",
                "null ~ ``",
                "\"\" ~ ``",
                "{\"甲\" : [1 , 2.0, \"a \\\" b\"] } ~ {\"甲\":[1,2.0,\"a \\\" b\"]}",
                "[ ] ~ []",
                "[ 1 ,\t{ \"k 1\" : \" b\" } ] ~ `[1,{\"k 1\":\" b\"}]`",
                "\"\u007F\u0080\u07FF\u0800\uFFFD\" ~ `\u007F\u0080\u07FF\u0800\uFFFD`",
                "\"\uD800\uDC00\uDBFF\uDFFF\" ~ `\uD800\uDC00\uDBFF\uDFFF`"
            })
    void readsEveryKindOfValue(String json, String value) throws Exception {
        List<Row> rows = rows("{\"x\":0, \"值\" : " + json + " , \"y\":1}\n");

        assertThat(rows.getFirst().cells()).containsExactly("0", value, "1");
    }

    @Test
    void takesTheKeysInTheOrderInWhichTheyAreMet() throws Exception {
        byte[] bytes = "{\"a\":1}\r\n\n{\"b\":2,\"a\":3}\n{\"c\":{},\"b\":null}".getBytes(StandardCharsets.UTF_8);
        try (Rows rows = Rows.open(stream(bytes), SourceOptions.FIND_OUT)) {
            assertThat(rows.header()).containsExactly("a", "b", "c");
            List<Row> all = all(rows);
            assertThat(all).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L);
            assertThat(all).extracting(Row::record).containsExactly(1L, 2L, 2L, 3L);
            assertThat(all.get(1).fault()).contains(RowFault.EMPTY);
            assertThat(all.get(2).cells()).containsExactly("3", "2", "");
            assertThat(all.get(3).cells()).containsExactly("", "", "{}");
            assertThat(all.get(3).sheet()).isEmpty();
        }
    }

    /// What stood in the row of that number before, some thousand rows above, is gone.
    @Test
    void leavesACellAbsentWhoseKeyIsNotThereHoweverManyRowsHadIt() throws Exception {
        List<Row> rows = rows("{\"a\":1,\"b\":2}\n".repeat(3000) + "{\"a\":3}\n{\"b\":null}\n".repeat(1500));

        assertThat(rows).hasSize(6000);
        assertThat(rows.subList(0, 3000))
                .allSatisfy(row -> assertThat(row.cells()).containsExactly("1", "2"));
        for (int row = 3000; row < 6000; row += 2) {
            assertThat(rows.get(row).cells()).containsExactly("3", "");
            assertThat(rows.get(row + 1).cells()).containsExactly("", "");
        }
    }

    @Test
    void takesALineOfWhiteSpaceForAnEmptyOne() throws Exception {
        List<Row> rows = rows("{\"a\":1}\n \t \r\n\r\n{\"a\":2}\n");

        assertThat(rows)
                .extracting(Row::fault)
                .containsExactly(
                        Optional.empty(), Optional.of(RowFault.EMPTY), Optional.of(RowFault.EMPTY), Optional.empty());
        assertThat(rows.get(3).record()).isEqualTo(2);
        assertThat(rows.get(3).line()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"a\":1 ~ OBJECT",
                "{\"a\":1} x ~ OBJECT",
                "{\"a\":1}{} ~ OBJECT",
                "[1] ~ OBJECT",
                "x ~ OBJECT",
                "{\"a\":NaN} ~ OBJECT",
                "{\"a\":1,\"a\":2} ~ KEYS",
                "{\"a\":\"\\ud800\"} ~ ENCODING",
                "{\"a\":\"\\ud800x\"} ~ ENCODING",
                "{\"a\":\"\\udc00\\ud800\"} ~ ENCODING"
            })
    void tellsALineThatIsNoRow(String line, RowFault fault) throws Exception {
        List<Row> rows = rows("{\"a\":1}\n" + line + "\n{\"a\":2}\n");

        assertThat(rows).extracting(Row::fault).containsExactly(Optional.empty(), Optional.of(fault), Optional.empty());
        assertThat(rows.get(2).record()).isEqualTo(3);
    }

    @Test
    void tellsNestingThatIsTooDeepAndBytesOfAnotherEncoding() throws Exception {
        String deep = "{\"a\":" + "[".repeat(101) + "]".repeat(101) + "}";
        assertThat(rows("{\"a\":1}\n" + deep).get(1).fault()).contains(RowFault.OBJECT);
        byte[] bytes = "{\"a\":\"x\"}\n{\"a\":\"张\"}\n".getBytes(Encoding.GB18030.charset());
        try (Rows rows = Rows.open(stream(bytes), SourceOptions.FIND_OUT)) {
            assertThat(all(rows).get(1).fault()).contains(RowFault.ENCODING);
        }
    }

    @Test
    void tellsAKeyThatTheFirstRecordsDidNotHave() throws Exception {
        List<Row> rows = rows("{\"a\":1}\n".repeat(1000) + "{\"a\":1,\"b\":{\"c\":[]}}\n");

        assertThat(rows).hasSize(1001);
        assertThat(rows.get(999).fault()).isEmpty();
        assertThat(rows.get(1000).fault()).contains(RowFault.KEYS);
    }

    @Test
    void passesOverALineThatIsTooLong() throws Exception {
        String longest = "{\"a\":\"" + "x".repeat((1 << 24) - 8) + "\"}";
        for (String end : List.of("\n{\"a\":2}\n", "")) {
            List<Row> rows = rows("{\"a\":1}\n" + longest + "\n" + longest.replace("x\"", "xx\"") + end);

            assertThat(rows.get(1).fault()).isEmpty();
            assertThat(rows.get(2).fault()).contains(RowFault.LENGTH);
            assertThat(rows).hasSize(end.isEmpty() ? 3 : 4);
        }
        assertThat(rows("{\"a\":1}\n" + "x".repeat(1 << 25) + "\n{\"a\":2}\n")
                        .get(1)
                        .fault())
                .contains(RowFault.LENGTH);
    }

    @Test
    void readsGzipAndMarksAndOtherUnicode() throws Exception {
        byte[] plain = "{\"a\":\"张\"}\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(plain);
        }
        Path file = Files.write(folder.resolve("a.ndjson.gz"), gzip.toByteArray());
        Path marked = Files.writeString(folder.resolve("a.ndjson"), "\uFEFF {\"a\":\"张\"}\n");
        for (Source source : List.of(
                new Source.File(file),
                new Source.File(marked),
                stream("\uFEFF{\"a\":\"张\"}".getBytes(Charset.forName("UTF-16LE"))))) {
            try (Rows rows = Rows.open(source, SourceOptions.FIND_OUT)) {
                assertThat(all(rows))
                        .singleElement()
                        .satisfies(row -> assertThat(row.cells()).containsExactly("张"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\n \"a\": 1\n}\n", "{\"features\":[\n{\"a\":1},\n{\"a\":2}\n]}\n", "{}", "{", "[{\"a\":1}]"})
    void refusesJsonThatIsNotInLines(String text) {
        assertThat(refused(text)).isEqualTo("source.kind_unread");
    }

    private static String keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(k -> "\"k" + k + "\":0").collect(Collectors.joining(",", "{", "}\n"));
    }

    @Test
    void refusesMoreThanTenThousandKeys() throws Exception {
        assertThat(refused(keys(0, 10_001))).isEqualTo("source.kind_unread");
        assertThat(refused(keys(0, 6_000) + keys(5_000, 10_001))).isEqualTo("source.kind_unread");
        assertThat(rows(keys(0, 6_000) + keys(5_000, 10_000)).get(1).cells()).hasSize(10_000);
    }

    @Test
    void saysWhichOptionsMeanNothing() throws Exception {
        SourceOptions said =
                new SourceOptions(Optional.of(Encoding.GB18030), Optional.of(';'), Optional.of(2), Optional.of("表"));
        try (Rows rows = Rows.open(stream("{\"a\":1}".getBytes(StandardCharsets.UTF_8)), said)) {
            assertThat(rows.source().notes())
                    .extracting(Words::en)
                    .containsExactly(
                            "a.jsonl is JSON lines, always UTF-8: --encoding, --delimiter, --header-row, --sheet"
                                    + " means nothing there and was not used");
            assertThat(rows.source().below()).isEmpty();
        }
        try (Rows rows = Rows.open(
                new Source.Stream("a.csv", new ByteArrayInputStream(new byte[] {'a', '\n'})),
                new SourceOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("表")))) {
            assertThat(rows.source().notes()).hasSize(1);
        }
    }
}
