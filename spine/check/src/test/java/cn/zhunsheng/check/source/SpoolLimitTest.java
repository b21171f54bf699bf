package cn.zhunsheng.check.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.dictionary.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolLimitTest {
    @TempDir
    Path folder;

    @Test
    void keepsAStreamUpToTheLimitAndRefusesALongerOne() throws Exception {
        Path file = folder.resolve("a");
        byte[] bytes = new byte[100_000];

        SpoolLimit.copy("-", new ByteArrayInputStream(bytes), file, bytes.length);
        assertThat(Files.size(file)).isEqualTo(bytes.length);
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> SpoolLimit.copy("-", new ByteArrayInputStream(bytes), file, bytes.length - 1));

        assertThat(refusal.code()).isEqualTo("source.stream_too_large");
    }
}
