package cn.zhunsheng.check;

import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import java.util.Optional;

/// A rule of a check as reports name it.
///
/// `id` is `<field>.<kind>`, `row.*`, `column.missing`, `cell.digits_lost` or a model rule's own; `field` and `element`
/// are empty for rules
/// about rows;
/// `indicator` is four digits of GB/T 36344; `source` the clause it stands on; `title` what it demands.
public record RuleEntry(
        String id,
        Kind kind,
        Optional<String> field,
        Optional<ElementId> element,
        Severity severity,
        String indicator,
        String source,
        Words title) {
    /// The kinds of rules, each with the GB/T 36344 indicator that it counts into unless a model says otherwise.
    public enum Kind {
        ROW("row", "0102"),
        COLUMN("column", "0102"),
        CELL("cell", "0301"),
        REQUIRED("required", "0201"),
        FORMAT("format", "0302"),
        PATTERN("pattern", "0302"),
        CODE("code", "0105"),
        SCHEME("scheme", "0301"),
        RANGE("range", "0104"),
        UNIQUE("unique", "0304"),
        REFERENCE("reference", "0402"),
        ROW_COUNT("row-count", "0202"),
        RULE("rule", "0402");

        private final String label;
        private final String indicator;

        Kind(String label, String indicator) {
            this.label = label;
            this.indicator = indicator;
        }

        public String label() {
            return label;
        }

        public String indicator() {
            return indicator;
        }
    }
}
