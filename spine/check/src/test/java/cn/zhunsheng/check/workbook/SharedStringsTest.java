package cn.zhunsheng.check.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.zhunsheng.check.scan.RowBlock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedStringsTest {
    private static final int COUNT = 20_000;

    private static String text(int index) {
        return "字".repeat(index % 7) + index;
    }

    private static String read(SharedStrings strings, int index) throws IOException {
        RowBlock block = new RowBlock(1);
        strings.append(index, block);
        return new String(block.bytes, 0, block.size, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 1 << 30})
    void givesEveryStringBackInMemoryAndFromAFile(int budget) throws IOException {
        try (SharedStrings strings = new SharedStrings(budget)) {
            for (int i = 0; i < COUNT; i++) {
                byte[] bytes = text(i).getBytes(StandardCharsets.UTF_8);
                strings.add(bytes, bytes.length);
            }
            strings.finish();

            for (int i = 0; i < COUNT; i++) {
                assertThat(read(strings, i)).isEqualTo(text(i));
            }
            for (int i = COUNT - 1; i >= 0; i -= 3) {
                assertThat(read(strings, i)).isEqualTo(text(i));
            }
            assertThat(catchThrowable(() -> read(strings, COUNT))).isInstanceOf(DamagedWorkbook.class);
            assertThat(catchThrowable(() -> read(strings, -1))).isInstanceOf(DamagedWorkbook.class);
        }
    }
}
