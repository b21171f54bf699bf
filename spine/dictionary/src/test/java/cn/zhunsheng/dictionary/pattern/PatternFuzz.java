package cn.zhunsheng.dictionary.pattern;

import cn.zhunsheng.dictionary.Refusal;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// Whatever the text of a pattern: an automaton or a refusal, and matching it against itself ends.
class PatternFuzz {
    @FuzzTest(maxDuration = "10m")
    void refusesOrCompilesEveryText(byte[] text) {
        try {
            BytePattern.compile(new String(text, StandardCharsets.UTF_8)).matches(text, 0, text.length);
        } catch (Refusal refusal) {
            refusal.what();
        }
    }
}
