package cn.zhunsheng.check.run;

import java.util.List;

/// What a whole data set gave: counts by rule number, the first failures of each rule by source and record, and the
/// rows of each source.
public record Outcome(long[] tested, long[] failed, List<List<Found>> examples, long[] rows) {
    public Outcome {
        examples = examples.stream().map(List::copyOf).toList();
    }
}
