package cn.zhunsheng.check.conformance;

import cn.zhunsheng.dictionary.Severity;
import java.util.Optional;

/// Something about a table that is not as its model demands.
///
/// `column` is empty where it is the table itself; of a missing column it is the name to give it. `expected` and
/// `actual` are as SQL says it, empty where there is nothing. `fix` is a statement that mends it; absent where only a
/// person can decide.
public record SchemaFinding(
        Kind kind,
        Severity severity,
        String column,
        String field,
        String expected,
        String actual,
        Optional<String> fix) {
    /// What may differ. `docs/reference/schema.md` tells each.
    public enum Kind {
        MISSING("missing"),
        EXTRA("extra"),
        TYPE("type"),
        LENGTH("length"),
        PRECISION("precision"),
        NULLABILITY("nullability"),
        KEY("key"),
        COMMENT("comment"),
        NAMING("naming");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
