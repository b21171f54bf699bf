package cn.zhunsheng.check.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.testkit.Xlsx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives whose list of parts says what is not so: the last part, which is the sheet, has another size or place.
class LyingArchiveTest {
    private static final int ENTRY = 0x02014B50;
    private static final int UNPACKED = 24;
    private static final int PLACE = 42;
    private static final String ROW = "<row><c t='str'><v>甲</v></c></row>";

    @TempDir
    Path folder;

    /// The workbook with one number of the sheet's entry replaced.
    private Path lying(int field, int number) throws IOException {
        Path file = folder.resolve("lying.xlsx");
        new Xlsx().sheet("s", ROW.repeat(5_001)).write(file);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int entry = bytes.capacity() - 4;
        while (bytes.getInt(entry) != ENTRY) {
            entry--;
        }
        bytes.putInt(entry + field, number);
        return Files.write(file, bytes.array());
    }

    private static long rows(Path file) throws Refusal, IOException {
        long count = 0;
        try (Rows rows = Rows.open(new Source.File(file), SourceOptions.FIND_OUT)) {
            while (rows.next().isPresent()) {
                count++;
            }
        }
        return count;
    }

    @Test
    void readsAllOfAPartThatIsSaidToBeSmall() throws Exception {
        assertThat(rows(lying(UNPACKED, 1))).isEqualTo(5_000);
    }

    @Test
    void readsNoMoreThanThereIsOfAPartThatIsSaidToBeLarge() throws Exception {
        assertThat(rows(lying(UNPACKED, Integer.MAX_VALUE))).isEqualTo(5_000);
    }

    /// The sheet lies over the first part, which has no rows.
    @Test
    void refusesAPartThatLiesOverAnother() throws Exception {
        Path file = lying(PLACE, 0);
        assertThat(catchThrowableOfType(Refusal.class, () -> rows(file)).code()).startsWith("source.");
    }
}
