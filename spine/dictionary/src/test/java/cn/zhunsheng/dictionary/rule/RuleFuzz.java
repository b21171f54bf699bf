package cn.zhunsheng.dictionary.rule;

import cn.zhunsheng.dictionary.Refusal;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Whatever the text of a rule: a tree or a refusal, never anything else.
class RuleFuzz {
    private static final Map<String, ValueType> FIELDS = Map.of(
            "name", new ValueType.Text(),
            "count", new ValueType.Whole(),
            "amount", new ValueType.Decimal(2),
            "day", new ValueType.Moment());

    @FuzzTest(maxDuration = "10m")
    void refusesOrCompilesEveryText(byte[] text) {
        try {
            RuleCompiler.compile(new String(text, StandardCharsets.UTF_8), new TreeMap<>(FIELDS))
                    .toString();
        } catch (Refusal refusal) {
            refusal.what();
        }
    }
}
