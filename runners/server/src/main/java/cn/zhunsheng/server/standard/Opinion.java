package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import java.util.UUID;

/// An opinion about a draft; `place` counts from 1. `answer` is empty, or one of [#ANSWERS].
record Opinion(
        UUID id,
        int place,
        Given given,
        String givenBy,
        String answer,
        String answerReason,
        String answeredBy,
        int version) {
    static final List<String> ANSWERS = List.of("adopted", "partly", "declined");

    /// What was said: about which clause, why, and from whom.
    record Given(String clause, String opinion, String reason, String from) {
        private static final int LINE = 200;
        private static final int TEXT = 4_000;

        /// @throws Refusal when the opinion or its giver is missing, or a text too long
        static Given of(String clause, String opinion, String reason, String from) throws Refusal {
            Given given = new Given(clause.strip(), opinion.strip(), reason.strip(), from.strip());
            if (given.opinion.isEmpty() || given.from.isEmpty()) {
                throw StandardRefusals.opinionAbsent();
            }
            if (given.clause.length() > LINE || given.from.length() > LINE) {
                throw StandardRefusals.textLong(given.clause.length() > LINE ? "clause" : "from", LINE);
            }
            if (given.opinion.length() > TEXT || given.reason.length() > TEXT) {
                throw StandardRefusals.textLong("opinion", TEXT);
            }
            return given;
        }
    }
}
