package cn.zhunsheng.check.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Encoding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Characters whole and broken, moved byte by byte over the border of two chunks: it is never seen in the answer.
class ChunkBorderTest {
    private static final int CHUNK = 64;

    @ParameterizedTest
    @CsvSource({
        "utf-8,C3A9,0",
        "utf-8,E5BCA0,0",
        "utf-8,F0A0AEB7,0",
        "utf-8,C3,1",
        "utf-8,E5BC,1",
        "utf-8,F0A0AE,1",
        "utf-8,80,1",
        "utf-8,BFBF,1",
        "utf-8,C0AF,1",
        "utf-8,E080AF,1",
        "utf-8,EDA080,1",
        "utf-8,F4908080,1",
        "utf-8,FF,1",
        "gb18030,D5C5,0",
        "gb18030,817C,0",
        "gb18030,81308130,0",
        "gb18030,813081,1",
        "gb18030,8130,1",
        "gb18030,80,1",
        "gb18030,FF,1"
    })
    void isNeverSeenInTheAnswer(String encoding, String hex, long broken) throws Exception {
        byte[] character = HexFormat.of().parseHex(hex);
        for (int before = CHUNK - 16; before < CHUNK + 8; before++) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes("a,b\n".getBytes(StandardCharsets.US_ASCII));
            file.writeBytes("x".repeat(before).getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(character);
            file.writeBytes(",1\n2,22222\n3,3".getBytes(StandardCharsets.US_ASCII));

            CheckResult whole = check(file.toByteArray(), encoding, Settings.CHUNK);
            assertThat(check(file.toByteArray(), encoding, CHUNK)).isEqualTo(whole);
            assertThat(SamplePackage.rule(whole, "row.encoding").failed()).isEqualTo(broken);
            assertThat(whole.rows()).isEqualTo(3);
        }
    }

    private static CheckResult check(byte[] file, String encoding, int chunk) throws Exception {
        Encoding given = encoding.equals("utf-8") ? Encoding.UTF_8 : Encoding.GB18030;
        SourceOptions reading =
                new SourceOptions(Optional.of(given), Optional.empty(), Optional.empty(), Optional.empty());
        CheckOptions options = new CheckOptions(
                Optional.of("tags"),
                reading,
                GivenMapping.NONE,
                Map.of(),
                new Settings(2, chunk, 10, 100),
                true,
                Optional.empty());
        return SamplePackage.check(options, new Source.Stream("border.csv", new ByteArrayInputStream(file)));
    }
}
