package cn.zhunsheng.check.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.Example;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.check.scan.Scanner;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever one record is, memory stays bounded, and the records around it are judged as ever.
class LongRecordTest {
    private static final String HEADER = "a,b\n";
    private static final int MB = 1 << 20;

    @TempDir
    Path folder;

    private CheckResult check(String... parts) throws IOException, Refusal, InterruptedException {
        Path file = folder.resolve("long.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (String part : parts) {
                int times = part.indexOf('×');
                byte[] bytes = part.substring(times + 1).getBytes(StandardCharsets.UTF_8);
                byte[] block = new byte[MB];
                Arrays.fill(block, bytes.length == 0 ? 0 : bytes[0]);
                long left = times < 0 ? 0 : Long.parseLong(part.substring(0, times));
                while (left > 0) {
                    int count = (int) Math.min(left, block.length);
                    out.write(block, 0, count);
                    left -= count;
                }
                if (times < 0) {
                    out.write(bytes);
                }
            }
        }
        return SamplePackage.check(SamplePackage.by("tags"), new Source.File(file));
    }

    private static Map<String, Long> failing(CheckResult result) {
        Map<String, Long> failing = new TreeMap<>();
        for (RuleResult rule : result.rules()) {
            if (rule.failed() > 0) {
                failing.put(rule.rule().id(), rule.failed());
            }
        }
        return failing;
    }

    private static List<Long> places(CheckResult result, String rule) {
        return SamplePackage.rule(result, rule).examples().stream()
                .map(Example::line)
                .toList();
    }

    @Test
    void findsALineWithoutEnd() throws Exception {
        CheckResult result = check(HEADER, "1,x\n", 40 * MB + "×y");

        assertThat(failing(result)).containsOnly(Map.entry("row.length", 1L));
        assertThat(result.rows()).isEqualTo(2);
        assertThat(places(result, "row.length")).containsExactly(3L);
        assertThat(SamplePackage.rule(result, "a.format").tested()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void goesOnBehindALongLine(String lineEnd) throws Exception {
        CheckResult result = check(HEADER, 40 * MB + "×y", lineEnd, "1,x" + lineEnd, "22222,x" + lineEnd);

        assertThat(failing(result)).containsOnly(Map.entry("row.length", 1L), Map.entry("a.format", 1L));
        assertThat(result.rows()).isEqualTo(3);
        assertThat(places(result, "a.format")).containsExactly(4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsTheLinesInsideALongRecord(String lineEnd) throws Exception {
        String quoted = "\"p" + lineEnd + "q" + lineEnd + "r\",";

        CheckResult result = check(HEADER, quoted, 17 * MB + "×y", lineEnd, "22222,x" + lineEnd);

        assertThat(failing(result)).containsOnly(Map.entry("row.length", 1L), Map.entry("a.format", 1L));
        assertThat(places(result, "a.format")).containsExactly(5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void goesOnBehindALineEndThatStandsAtTheLimit(String lineEnd) throws Exception {
        CheckResult result =
                check(HEADER, Scanner.LONGEST_RECORD - 1 + "×y", lineEnd, "22222,x" + lineEnd, "1,x" + lineEnd);

        assertThat(result.rows()).isEqualTo(3);
        assertThat(failing(result)).containsEntry("a.format", 1L);
        assertThat(places(result, "a.format")).containsExactly(3L);
    }

    @Test
    void cutsARecordWithAnUnclosedQuoteAtItsFirstLineEnd() throws Exception {
        CheckResult result = check(HEADER, "1,\"x\n", "22222,x\n", 20 * MB + "×\n");

        assertThat(failing(result))
                .containsOnly(Map.entry("row.quote", 1L), Map.entry("a.format", 1L), Map.entry("row.empty", 20L * MB));
        assertThat(result.rows()).isEqualTo(2);
        assertThat(places(result, "row.quote")).containsExactly(2L);
        assertThat(places(result, "a.format")).containsExactly(3L);
    }

    @Test
    void takesAllAsOneRecordWhenAnUnclosedQuoteHasNoLineEndBehindIt() throws Exception {
        CheckResult result = check(HEADER, "1,\"", 20 * MB + "×y");

        assertThat(failing(result)).containsOnly(Map.entry("row.length", 1L));
        assertThat(result.rows()).isEqualTo(1);
    }

    /// What a record may have are so many bytes, its line end among them.
    @ParameterizedTest
    @CsvSource({"-1,0", "0,0", "1,1"})
    void allowsSixteenMegabytesWithTheLineEnd(int more, long failed) throws Exception {
        int length = Scanner.LONGEST_RECORD - 3 + more;
        CheckResult result = check(HEADER, "1,", length + "×y", "\n", "2,x\n");

        assertThat(result.rows()).isEqualTo(2);
        assertThat(failing(result).getOrDefault("row.length", 0L)).isEqualTo(failed);
        assertThat(failing(result).getOrDefault("b.format", 0L)).isEqualTo(1 - failed);
    }

    @Test
    void cutsManyUnclosedQuotesInLittleTime() throws Exception {
        CheckResult result = check(HEADER, "1,\"x\"\n".repeat(50_000), "2,\"x\n", "3,x\n".repeat(100_000));

        assertThat(result.rows()).isEqualTo(150_001);
        assertThat(places(result, "row.quote")).containsExactly(50_002L);
    }
}
