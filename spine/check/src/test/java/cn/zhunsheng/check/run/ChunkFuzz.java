package cn.zhunsheng.check.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Refusal;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whatever the bytes of a file: a result or a refusal, and the same one however the bytes are cut.
class ChunkFuzz {
    private static final byte[] HEADER = "公民身份号码,到场时间,备注\n".getBytes(StandardCharsets.UTF_8);

    @FuzzTest(maxDuration = "10m")
    void answersAlikeHoweverItIsCut(byte[] rows) throws IOException, InterruptedException {
        byte[] file = new byte[HEADER.length + rows.length];
        System.arraycopy(HEADER, 0, file, 0, HEADER.length);
        System.arraycopy(rows, 0, file, HEADER.length, rows.length);
        List<RuleResult> whole = rules(file, new Settings(1, 1 << 20, 3, 1000));
        assertThat(rules(file, new Settings(1, 1 + rows.length % 13, 3, 1))).isEqualTo(whole);
    }

    private static List<RuleResult> rules(byte[] file, Settings settings) throws IOException, InterruptedException {
        CheckOptions options = new CheckOptions(
                Optional.of("visit"),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                settings,
                false,
                Optional.empty());
        Check check = new Check(SamplePackage.DICTIONARY, LocalDate.of(2026, 11, 20));
        Source source = new Source.Stream("fuzz", new ByteArrayInputStream(file));
        try {
            CheckResult result = check.run(List.of(source), options, Optional.empty());
            return result.rules();
        } catch (Refusal refusal) {
            return List.of();
        }
    }
}
