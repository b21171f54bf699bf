package cn.zhunsheng.check.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cn.zhunsheng.dictionary.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {
    private static final Dialect COMMA = new Dialect((byte) ',', Encoding.UTF_8);

    /// A batch of one row gives the right counts and costs two and a half times as much: only this shows it.
    @Test
    void fillsEveryBatchButTheLast() {
        byte[] bytes = rows(10_000).getBytes(StandardCharsets.UTF_8);
        Scanner scanner = Scanner.judging(COMMA, 3, new int[] {0, 1, 2});
        Batch batch = new Batch(3, Encoding.UTF_8);
        List<Integer> sizes = new ArrayList<>();

        scanner.begin(bytes, 0, bytes.length, bytes.length, true);
        Scanner.Stop stop = Scanner.Stop.FULL;
        while (stop == Scanner.Stop.FULL) {
            stop = scanner.fill(batch, ScannerTest::sound);
            sizes.add(batch.rows);
        }

        assertThat(stop).isEqualTo(Scanner.Stop.DONE);
        assertThat(sizes.removeLast()).isEqualTo(10_000 % Batch.ROWS);
        assertThat(sizes).hasSize(10_000 / Batch.ROWS).containsOnly(Batch.ROWS);
        assertThat(scanner.records()).isEqualTo(10_000);
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < count; row++) {
            rows.append(row)
                    .append(row % 7 == 0 ? ",\"张\"\"三\",\"重庆市，\n" : ",张三,\"重庆市")
                    .append("\"\n");
        }
        return rows.toString();
    }

    private static void sound(RowFault fault, int record, int line, byte[] bytes, int start, int end, int columns) {
        fail("Record " + record + " is sound, yet was found to have " + fault);
    }

    @Test
    void leavesOutColumnsThatNoSlotTakes() {
        Batch batch = filled(COMMA, "1,\"2\"\"\",3,4\n", new int[] {1, -1, 0, -1});

        assertThat(batch.rows).isEqualTo(1);
        assertThat(cell(batch, 0)).isEqualTo("3");
        assertThat(cell(batch, 1)).isEqualTo("1");
    }

    @Test
    void unescapesIntoSpaceThatGrows() {
        String quotes = "\"" + "\"\"".repeat(500) + "\"";
        Batch batch = filled(COMMA, quotes + "," + quotes + "x\n", new int[] {0, 1});

        assertThat(cell(batch, 0)).isEqualTo("\"".repeat(500));
        assertThat(cell(batch, 1)).isEqualTo("\"".repeat(500) + "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "#", "-", ".", "/", ":", "^", "{", "~", " ", "\t"})
    void takesAnyMarkForADelimiter(String mark) {
        Dialect dialect = new Dialect((byte) mark.charAt(0), Encoding.UTF_8);
        String row = "张三丰一二三四五" + mark + "b,'c" + mark + "\"d" + mark + "e\"" + mark + "0123456789abcdef\n";

        for (int room : new int[] {0, 8, 64, 200}) {
            Batch batch = filled(dialect, row, room, new int[] {0, 1, 2, 3});

            assertThat(List.of(cell(batch, 0), cell(batch, 1), cell(batch, 2), cell(batch, 3)))
                    .as("%d bytes of room behind the row", room)
                    .containsExactly("张三丰一二三四五", "b,'c", "d" + mark + "e", "0123456789abcdef");
        }
    }

    @Test
    void knowsAPipeFromTheSecondByteOfACharacter() {
        Dialect pipe = new Dialect((byte) '|', Encoding.GB18030);
        byte[] row = {(byte) 0x81, '|', '|', (byte) 0x81, '0', (byte) 0x81, '0', '|', 'z', '\n'};
        Scanner scanner = Scanner.judging(pipe, 3, new int[] {0, 1, 2});
        Batch batch = new Batch(3, Encoding.GB18030);

        scanner.begin(row, 0, row.length, row.length, true);
        scanner.fill(batch, ScannerTest::sound);

        assertThat(batch.rows).isEqualTo(1);
        assertThat(batch.end[Batch.at(0, 0)]).isEqualTo(2);
        assertThat(batch.end[Batch.at(1, 0)]).isEqualTo(7);
        assertThat(batch.end[Batch.at(2, 0)]).isEqualTo(9);
    }

    private static Batch filled(Dialect dialect, String rows, int[] slots) {
        return filled(dialect, rows, 0, slots);
    }

    /// `room` bytes behind the rows are not theirs: with enough of it the scanner looks at many bytes at a time.
    private static Batch filled(Dialect dialect, String rows, int room, int[] slots) {
        byte[] own = rows.getBytes(dialect.encoding().charset());
        byte[] bytes = Arrays.copyOf(own, own.length + room);
        Arrays.fill(bytes, own.length, bytes.length, dialect.delimiter());
        Scanner scanner = Scanner.judging(dialect, slots.length, slots);
        Batch batch = new Batch(slots.length, dialect.encoding());
        scanner.begin(bytes, 0, own.length, own.length, true);
        scanner.fill(batch, ScannerTest::sound);
        return batch;
    }

    private static String cell(Batch batch, int slot) {
        int i = Batch.at(slot, 0);
        return new String(batch.bytes, batch.start[i], batch.end[i] - batch.start[i], batch.encoding.charset());
    }
}
