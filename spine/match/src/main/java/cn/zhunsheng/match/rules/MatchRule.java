package cn.zhunsheng.match.rules;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.ElementId;
import com.google.re2j.Pattern;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A 落标映射规则: columns that fit every pattern are the element, or no element where it is empty.
///
/// Patterns are RE2, ignore case and are matched from end to end; a part without one fits anything.
public record MatchRule(
        String id, Map<Part, Pattern> patterns, Optional<ElementId> element, Optional<String> role, String reason) {
    /// What a pattern is held against.
    public enum Part {
        SYSTEM,
        TABLE,
        TABLE_COMMENT,
        COLUMN,
        COMMENT,
        TYPE;

        /// As the file writes it: `tableComment`.
        public String key() {
            return this == TABLE_COMMENT ? "tableComment" : name().toLowerCase(Locale.ROOT);
        }
    }

    public MatchRule {
        patterns =
                Collections.unmodifiableMap(patterns.isEmpty() ? new EnumMap<>(Part.class) : new EnumMap<>(patterns));
    }

    boolean fits(String system, TableStructure table, ColumnStructure column) {
        return patterns.entrySet().stream()
                .allMatch(p -> p.getValue().matches(text(p.getKey(), system, table, column)));
    }

    private static String text(Part part, String system, TableStructure table, ColumnStructure column) {
        return switch (part) {
            case SYSTEM -> system;
            case TABLE -> table.name();
            case TABLE_COMMENT -> table.comment();
            case COLUMN -> column.name();
            case COMMENT -> column.comment();
            case TYPE -> column.length().isEmpty() ? column.type() : column.type() + "(" + column.length() + ")";
        };
    }
}
