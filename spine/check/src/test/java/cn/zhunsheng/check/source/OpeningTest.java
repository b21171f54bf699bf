package cn.zhunsheng.check.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    private static final Charset GB18030 = Encoding.GB18030.charset();

    @TempDir
    Path folder;

    private Source.File file(String name, byte[] bytes) throws IOException {
        return new Source.File(Files.write(folder.resolve(name), bytes));
    }

    private static SourceOptions options(Character delimiter, int headerRow) {
        return new SourceOptions(
                Optional.empty(), Optional.ofNullable(delimiter), Optional.of(headerRow), Optional.empty());
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static OpenSource open(Source source) throws Refusal, IOException {
        return new Opening(SourceOptions.FIND_OUT).open(source);
    }

    private static Refusal refusal(SourceOptions options, Source source) {
        return catchThrowableOfType(Refusal.class, () -> new Opening(options).open(source));
    }

    private static Content.Delimited content(OpenSource source) {
        return (Content.Delimited) source.content();
    }

    /// The bytes of the rows behind the header.
    private static byte[] rows(OpenSource source) throws IOException {
        byte[] into = new byte[1 << 20];
        Content.Delimited content = content(source);
        return Arrays.copyOf(into, content.bytes().read(content.firstRow(), into, 0, into.length));
    }

    private static byte[] joined(String hexMark, byte[] bytes) {
        byte[] mark = HexFormat.of().parseHex(hexMark);
        byte[] all = Arrays.copyOf(mark, mark.length + bytes.length);
        System.arraycopy(bytes, 0, all, mark.length, bytes.length);
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "'',UTF-8,UTF-8",
        "EFBBBF,UTF-8,UTF-8",
        "'',GB18030,GB18030",
        "84319533,GB18030,GB18030",
        "FFFE,UTF-16LE,UTF-16LE",
        "FEFF,UTF-16BE,UTF-16BE"
    })
    void readsEveryEncodingWithItsMark(String mark, String charset, String label) throws Exception {
        byte[] bytes = joined(mark, "姓名,备注\n张三,𠮷😀\n".getBytes(Charset.forName(charset)));
        for (Source source : List.of(
                file("a.csv", bytes),
                file("a.csv.gz", gzipped(bytes)),
                new Source.Stream("a.csv", new ByteArrayInputStream(bytes)),
                new Source.Stream("a.csv", new ByteArrayInputStream(gzipped(bytes))))) {
            try (OpenSource open = open(source)) {
                Charset inside = content(open).dialect().encoding().charset();

                assertThat(open.encoding()).isEqualTo(label);
                assertThat(inside).isEqualTo(label.equals("GB18030") ? GB18030 : StandardCharsets.UTF_8);
                assertThat(open.header()).containsExactly("姓名", "备注");
                assertThat(new String(rows(open), inside)).isEqualTo("张三,𠮷😀\n");
                assertThat(content(open).firstLine()).isEqualTo(2);
                assertThat(open.size().isPresent()).isEqualTo(source instanceof Source.File);
            }
        }
    }

    @Test
    void givesTheSizeOfAFileAsGiven() throws Exception {
        byte[] bytes = gzipped("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        try (OpenSource open = open(file("a.csv.gz", bytes))) {
            assertThat(open.size()).contains((long) bytes.length);
            assertThat(open.name()).isEqualTo("a.csv.gz");
        }
    }

    @Test
    void believesTheMarkBeforeTheUserAndTheUserBeforeTheBytes() throws Exception {
        SourceOptions said =
                new SourceOptions(Optional.of(Encoding.GB18030), Optional.empty(), Optional.empty(), Optional.empty());
        Opening opening = new Opening(said);
        byte[] bytes = "张三\n".getBytes(StandardCharsets.UTF_8);

        try (OpenSource marked = opening.open(file("a.csv", joined("EFBBBF", bytes)));
                OpenSource plain = opening.open(file("b.csv", bytes))) {
            assertThat(marked.encoding()).isEqualTo("UTF-8");
            assertThat(plain.encoding()).isEqualTo("GB18030");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "D0CF11E0AA,old Excel (.xls)",
        "25504446AA,PDF",
        "50415231AA,Parquet",
        "7B226122AA,it is not JSON lines",
        "5B312C32AA,a JSON array"
    })
    void refusesWhatIsNoDelimitedText(String head, String kind) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(head);
        for (Source source : List.of(
                file("a.csv", bytes),
                file("a.gz", gzipped(bytes)),
                new Source.Stream("-", new ByteArrayInputStream(bytes)))) {
            Refusal refusal = refusal(SourceOptions.FIND_OUT, source);

            assertThat(refusal.code()).isEqualTo("source.kind_unread");
            assertThat(refusal.what().en()).contains(kind);
            assertThat(refusal.where()).isEqualTo(source.name());
        }
    }

    @Test
    void refusesWhatIsNotThere() throws Exception {
        for (Path path : List.of(folder.resolve("none.csv"), folder)) {
            Refusal refusal = refusal(SourceOptions.FIND_OUT, new Source.File(path));

            assertThat(refusal.code()).isEqualTo("source.file_absent");
            assertThat(refusal.where()).isEqualTo(path.toString());
        }
    }

    @Test
    void refusesASourceWithoutItsHeaderRow() throws Exception {
        assertThat(refusal(options(null, 1), file("empty.csv", new byte[0])).code())
                .isEqualTo("source.header_absent");
        assertThat(refusal(options(null, 1), file("mark.csv", joined("EFBBBF", new byte[0])))
                        .code())
                .isEqualTo("source.header_absent");
        Refusal refusal = refusal(options(null, 3), file("two.csv", "a\n1".getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal.code()).isEqualTo("source.header_absent");
        assertThat(refusal.what()).satisfies(what -> {
            assertThat(what.zh()).isEqualTo("'two.csv' 没有第 3 行，读不到表头");
            assertThat(what.en()).isEqualTo("'two.csv' has no record 3, so there is no header");
        });
    }

    @Test
    void refusesAHeaderWithAnUnclosedQuote() throws Exception {
        Refusal refusal = refusal(options(null, 1), file("a.csv", "a,\"b\n1,2\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.code()).isEqualTo("source.header_unreadable");
        assertThat(refusal.what().en()).isEqualTo("The header of 'a.csv' cannot be read");
    }

    @Test
    void refusesAHeaderOfTooManyColumnsOrBytes() throws Exception {
        Refusal columns =
                refusal(options(null, 1), file("a.csv", ",".repeat(10_000).getBytes(StandardCharsets.UTF_8)));
        Refusal bytes = refusal(options(null, 1), file("b.csv", new byte[(1 << 24) + 5]));

        assertThat(columns.code()).isEqualTo("source.header_unreadable");
        assertThat(columns.what().en()).endsWith(": it has 10001 columns");
        assertThat(columns.what().zh()).isEqualTo("'a.csv' 的表头不可读：有 10001 列");
        assertThat(bytes.what().zh()).isEqualTo("'b.csv' 的表头不可读");
        assertThat(bytes.code()).isEqualTo("source.header_unreadable");
    }

    @Test
    void readsAHeaderThatIsLongAndQuoted() throws Exception {
        String first = "列".repeat(60_000);
        String text = "\"" + first + "\",\"b\"\"\n\"\"c\"\r\n1,2\r\n";
        for (int length : new int[] {first.length(), 21_844, 21_845}) {
            String shorter = text.replace(first, first.substring(0, length));
            try (OpenSource open = open(file("a.csv", shorter.getBytes(StandardCharsets.UTF_8)))) {
                assertThat(open.header()).containsExactly(first.substring(0, length), "b\"\n\"c");
                assertThat(rows(open)).asString().isEqualTo("1,2\r\n");
                assertThat(content(open).firstLine()).isEqualTo(3);
            }
        }
    }

    @Test
    void countsTheHeaderRowInRecordsWithEmptyLines() throws Exception {
        byte[] bytes = "表一\n\n\"填报\n单位\",x,y\r\na,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
        try (OpenSource open = new Opening(options(null, 4)).open(file("a.csv", bytes))) {
            assertThat(open.header()).containsExactly("a", "b");
            assertThat(content(open).firstLine()).isEqualTo(6);
            assertThat(rows(open)).asString().isEqualTo("1,2\n");
        }
    }

    @Test
    void takesAnEmptyLineForAHeaderWithoutCells() throws Exception {
        try (OpenSource open = open(file("a.csv", "\na,b\n".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(open.header()).isEmpty();
            assertThat(rows(open)).asString().isEqualTo("a,b\n");
        }
    }

    @Test
    void readsTheFewRecordsBelowTheHeaderAsHeaders() throws Exception {
        byte[] bytes = "表一,,\n\n\"a\",b\n1\n2\n3\n4\n".getBytes(StandardCharsets.UTF_8);
        for (Source source : List.of(file("a.csv", bytes), new Source.Stream("-", new ByteArrayInputStream(bytes)))) {
            try (OpenSource open = open(source)) {
                assertThat(open.below())
                        .containsExactly(
                                Map.entry(2, List.of()),
                                Map.entry(3, List.of("a", "b")),
                                Map.entry(4, List.of("1")),
                                Map.entry(5, List.of("2")));
            }
        }
        try (OpenSource last = new Opening(options(null, 7)).open(file("a.csv", bytes))) {
            assertThat(last.header()).containsExactly("4");
            assertThat(last.below()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "|", "\t"})
    void findsTheDelimiterThatStandsMostOftenInTheHeader(String delimiter) throws Exception {
        String header = "\"a,,,;;;|||\t\t\t\"" + delimiter + "b" + delimiter + "c";
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            String text = "其,它;一|行\t" + lineEnd + header + lineEnd + "1,1,1,1;1;1;1|1|1|1\t1\t1\t1" + lineEnd;
            try (OpenSource open = new Opening(options(null, 2)).open(file("a.csv", text.getBytes(GB18030)))) {
                assertThat(content(open).dialect().delimiter()).isEqualTo((byte) delimiter.charAt(0));
                assertThat(open.header()).hasSize(3);
            }
        }
    }

    @Test
    void countsNoDelimiterInsideQuotes() throws Exception {
        byte[] bytes = "\"a,,,,,,\"|b|\"c,\"\n1|2|3\n".getBytes(StandardCharsets.UTF_8);
        try (OpenSource open = open(file("a.csv", bytes))) {
            assertThat(open.header()).containsExactly("a,,,,,,", "b", "c,");
        }
    }

    @Test
    void readsAHeaderOfTenThousandColumns() throws Exception {
        byte[] bytes = ",".repeat(9_999).getBytes(StandardCharsets.UTF_8);
        try (OpenSource open = open(file("a.csv", bytes))) {
            assertThat(open.header()).hasSize(10_000);
        }
    }

    @Test
    void readsASourceOfOneByte() throws Exception {
        for (byte one : new byte[] {'a', 0x1F}) {
            try (OpenSource open = open(file("a.csv", new byte[] {one}))) {
                assertThat(open.header()).containsExactly(String.valueOf((char) one));
            }
        }
    }

    @Test
    void takesACommaOfEquals() throws Exception {
        try (OpenSource equal = open(file("a.csv", "a|b,c\n".getBytes(StandardCharsets.UTF_8)));
                OpenSource none = open(file("b.csv", "a\n".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(content(equal).dialect().delimiter()).isEqualTo((byte) ',');
            assertThat(content(none).dialect().delimiter()).isEqualTo((byte) ',');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tsv", "A.TSV", "a.tsv.gz"})
    void takesATabByTheName(String name) throws Exception {
        byte[] bytes = "a,b,c\td\n".getBytes(StandardCharsets.UTF_8);
        byte[] written = name.endsWith(".gz") ? gzipped(bytes) : bytes;
        try (OpenSource open = open(file(name, written))) {
            assertThat(open.header()).containsExactly("a,b,c", "d");
        }
    }

    @Test
    void takesTheDelimiterThatTheUserSays() throws Exception {
        for (char delimiter : new char[] {'^', '\t', ' '}) {
            byte[] bytes = ("a,b" + delimiter + "c\n").getBytes(StandardCharsets.UTF_8);
            try (OpenSource open = new Opening(options(delimiter, 1)).open(file("a.tsv", bytes))) {
                assertThat(open.header()).containsExactly("a,b", "c");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', 'a', '1', '\n', '，', '\u007F'})
    void refusesADelimiterThatCannotBeToldFromData(char delimiter) throws Exception {
        Refusal refusal = refusal(options(delimiter, 1), file("a.csv", new byte[] {'a', '\n'}));

        assertThat(refusal.code()).isEqualTo("source.delimiter_unusable");
    }

    /// A stream that knows whether it was closed.
    private static final class Watched extends ByteArrayInputStream {
        private boolean closed;

        Watched(byte[] bytes) {
            super(bytes);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void closesWhatItRefuses() {
        byte[] tornGzip = {0x1F, (byte) 0x8B, 8, 0};
        for (byte[] bytes : List.of(new byte[0], new byte[] {'{', '"', 'a', '"'}, tornGzip)) {
            Watched in = new Watched(bytes);

            assertThatThrownBy(() -> open(new Source.Stream("a", in)))
                    .isInstanceOfAny(Refusal.class, IOException.class);
            assertThat(in.closed).as("%d bytes", bytes.length).isTrue();
        }
    }

    @Test
    void closesItsStreamWithTheSource() throws Exception {
        for (byte[] bytes : List.of(
                "a\n".getBytes(StandardCharsets.UTF_8),
                "a\n".getBytes(StandardCharsets.UTF_16),
                gzipped("a\n".getBytes(StandardCharsets.UTF_8)))) {
            Watched in = new Watched(bytes);

            open(new Source.Stream("a", in)).close();

            assertThat(in.closed).as("%d bytes", bytes.length).isTrue();
        }
    }

    @Test
    void callsAFileByItsBaseName() {
        assertThat(new Source.File(Path.of("/a/b/人口.csv")).name()).isEqualTo("人口.csv");
        assertThat(new Source.Stream("-", InputStream.nullInputStream()).name()).isEqualTo("-");
    }
}
