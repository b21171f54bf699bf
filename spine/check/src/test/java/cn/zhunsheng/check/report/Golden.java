package cn.zhunsheng.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that are looked at by a person once, and by the build ever after. `-Dgolden=write` writes them anew.
final class Golden {
    private Golden() {}

    /// Compares a text with the file of that name under `src/test/resources/golden`.
    static void holds(String name, String text) throws IOException {
        Path house = Path.of(System.getProperty("zhunsheng.house", "../.."));
        Path file = house.resolve("spine/check/src/test/resources/golden").resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("%s differs. If the report was meant to change, run the tests with -Dgolden=write and review", file)
                .isEqualTo(Files.readString(file));
    }
}
