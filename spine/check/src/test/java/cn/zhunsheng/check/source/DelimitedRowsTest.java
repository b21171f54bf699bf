package cn.zhunsheng.check.source;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.source.Rows.Row;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Delimited text as rows of strings.
class DelimitedRowsTest {
    @TempDir
    Path folder;

    private static List<Row> all(Source source) throws Refusal, IOException {
        List<Row> all = new ArrayList<>();
        try (Rows rows = Rows.open(source, SourceOptions.FIND_OUT)) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }

    private List<Row> all(String text, Charset charset) throws Refusal, IOException {
        List<Row> stream = all(new Source.Stream("a", new ByteArrayInputStream(text.getBytes(charset))));
        List<Row> file = all(new Source.File(Files.write(folder.resolve("a"), text.getBytes(charset))));
        assertThat(stream).isEqualTo(file);
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void givesRecordsLinesAndCellsOfManyRows(Encoding encoding) throws Exception {
        StringBuilder text = new StringBuilder("姓名,备注\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("张").append(i).append(",\"第一行\n\"\"二\"\"\"\n");
        }
        List<Row> rows = all(text.toString(), encoding.charset());

        assertThat(rows).hasSize(20_000);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i))
                    .isEqualTo(new Row(
                            i + 1L, 2L + 2 * i, Optional.empty(), Optional.empty(), List.of("张" + i, "第一行\n\"二\"")));
        }
    }

    @Test
    void tellsRowsThatAreNoneInTheirPlaces() throws Exception {
        String long_ = "x".repeat((1 << 24) + 1);
        List<Row> rows =
                all("a,b\n1,2\n\n1,2,3\n" + long_ + "\n5,6\n\"7,8\n9,10", java.nio.charset.StandardCharsets.UTF_8);

        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(rows).extracting(Row::record).containsExactly(1L, 2L, 2L, 3L, 4L, 5L, 6L);
        assertThat(rows)
                .extracting(Row::fault)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(RowFault.EMPTY),
                        Optional.of(RowFault.WIDTH),
                        Optional.of(RowFault.LENGTH),
                        Optional.empty(),
                        Optional.of(RowFault.QUOTE),
                        Optional.empty());
        assertThat(rows.getLast().cells()).containsExactly("9", "10");
    }

    @Test
    void endsARecordWhoseQuoteNeverClosesWithTheFile() throws Exception {
        assertThat(all("a\n\"1", Encoding.UTF_8.charset()))
                .extracting(Row::fault)
                .containsExactly(Optional.of(RowFault.QUOTE));
        assertThat(all("a\n", Encoding.UTF_8.charset())).isEmpty();
        String endless = "x".repeat((1 << 24) + 1);
        assertThat(all("a\n" + endless, Encoding.UTF_8.charset()))
                .extracting(Row::fault)
                .containsExactly(Optional.of(RowFault.LENGTH));
    }
}
