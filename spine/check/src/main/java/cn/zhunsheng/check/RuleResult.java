package cn.zhunsheng.check;

import java.util.List;

/// What a rule gave: how many values (rows, keys) it judged, how many failed, and its first failures by source and
/// record.
public record RuleResult(RuleEntry rule, long tested, long failed, List<Example> examples) {
    public RuleResult {
        examples = List.copyOf(examples);
    }
}
