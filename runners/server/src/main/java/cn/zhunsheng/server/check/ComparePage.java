package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Two results beside each other, the older first.
record ComparePage(Run older, Run newer, List<ScoreRow> scores, List<RuleRow> rules) {
    ComparePage {
        scores = List.copyOf(scores);
        rules = List.copyOf(rules);
    }

    record ScoreRow(String code, Words name, Optional<BigDecimal> older, Optional<BigDecimal> newer, Change change) {}

    /// Counts are empty where a result does not have the rule.
    record RuleRow(String id, Words title, Optional<Count> older, Optional<Count> newer, Change change) {}

    record Count(long failed, long tested) {
        double share() {
            return tested == 0 ? 0 : (double) failed / tested;
        }
    }

    /// What became of something.
    enum Change {
        BETTER,
        WORSE,
        SAME;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String tone() {
            return this == BETTER ? "good" : this == WORSE ? "bad" : "";
        }

        /// `toward` is above 0 when it is better now.
        static Change of(double toward) {
            return toward > 0 ? BETTER : toward < 0 ? WORSE : SAME;
        }
    }
}
