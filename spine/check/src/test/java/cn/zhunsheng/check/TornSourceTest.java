package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TornSourceTest {
    private static final Settings ONE_THREAD = Settings.of(1, 3);

    private static byte[] compressed() throws IOException {
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder("公民身份号码,到场时间,备注\n");
        for (int i = 0; i < 40_000; i++) {
            rows.append(random.nextLong()).append(",20200101120000,\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Refusal refusal(byte[] bytes, Settings settings) {
        CheckOptions options = new CheckOptions(
                Optional.of("visit"),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                settings,
                false,
                Optional.empty());
        Check check = new Check(SamplePackage.DICTIONARY, LocalDate.of(2026, 11, 20));
        Source source = new Source.Stream("torn", new ByteArrayInputStream(bytes));
        return catchThrowableOfType(Refusal.class, () -> check.run(List.of(source), options, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void refusesACompressedSourceThatEndsEarly(int threads) throws IOException {
        byte[] whole = compressed();

        Refusal refusal = refusal(Arrays.copyOf(whole, whole.length / 2), Settings.of(threads, 3));

        assertThat(refusal.code()).isEqualTo("source.compression_torn");
    }

    @Test
    void refusesACompressedSourceThatWasDamaged() throws IOException {
        byte[] damaged = compressed();
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 16, (byte) 0x55);

        assertThat(refusal(damaged, ONE_THREAD).code()).isEqualTo("source.compression_torn");
    }
}
