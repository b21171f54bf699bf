package cn.zhunsheng.check.expression;

import java.util.Map;
import java.util.function.Function;

/// What a rule knows besides the row.
///
/// @param today the day of the check in days since 1970-01-01: what `today()` gives
/// @param fields by field name; every field that the rule reads or asks for is in it
/// @param schemes by scheme id, for `conforms`
/// @param codeSets by code set id, for `isCode`
/// @param patterns by RE2 text, whether it occurs anywhere in a text, for `matches`; [RePattern#finding(String)] will
/// do
public record Environment(
        long today,
        Map<String, FieldReader> fields,
        Function<String, BytePredicate> schemes,
        Function<String, BytePredicate> codeSets,
        Function<String, BytePredicate> patterns) {
    /// Copies the fields.
    public Environment {
        fields = Map.copyOf(fields);
    }

    FieldReader field(String name) {
        FieldReader reader = fields.get(name);
        if (reader == null) {
            throw new IllegalArgumentException("The rule reads field '%s', which has no reader".formatted(name));
        }
        return reader;
    }
}
