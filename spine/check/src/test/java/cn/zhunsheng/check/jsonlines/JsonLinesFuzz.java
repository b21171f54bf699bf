package cn.zhunsheng.check.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.FuzzedCheck;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Whatever the bytes of JSON lines: a result or a refusal, the same one for any number of threads, with a row for
/// every line that is not blank.
class JsonLinesFuzz {
    private static final byte[] FIRST =
            "{\"公民身份号码\":\"11010519491231002X\",\"到场时间\":\"2026-01-01 00:00:00\",\"备注\":null}\n"
                    .getBytes(StandardCharsets.UTF_8);

    @DictionaryEntries({
        "{\\\"备注\\\":",
        "\\\"公民身份号码\\\":\\\"",
        "\\\\ud83d\\\\ude00",
        "\\\\u0000",
        "null",
        "1e400",
        "[[",
        "{}"
    })
    @FuzzTest(maxDuration = "10m")
    void answersAlikeWithARowForEveryLine(byte[] lines) throws IOException, InterruptedException {
        byte[] file = Arrays.copyOf(FIRST, FIRST.length + lines.length);
        System.arraycopy(lines, 0, file, FIRST.length, lines.length);
        Optional<CheckResult> result = FuzzedCheck.ofOneAnswer("fuzz.jsonl", file);
        if (result.isPresent()) {
            assertThat(result.get().rows()).isEqualTo(linesWithText(file));
        }
    }

    private static long linesWithText(byte[] file) {
        long count = 0;
        boolean text = false;
        for (byte b : file) {
            if (b == '\n') {
                count += text ? 1 : 0;
                text = false;
            } else {
                text |= b < 0 || b > ' ';
            }
        }
        return text ? count + 1 : count;
    }
}
