package cn.zhunsheng.check.report;

import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.RuleEntry.Kind;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.dictionary.Severity;

/// Who must act on a failed rule, and the phrase that says what to do: known by the kind of rule, and by nothing else.
///
/// What a system wrote in another form than agreed is mended in that system; a value that is not true, in the data. A
/// warning about a single value stands on a fact that was not verified, so who owns the standard confirms it first.
record Remedy(Owner owner, String phrase) {
    /// So many failures and no success: then rather the column or the standard is wrong than every value.
    private static final long EVERY_ONE = 10;

    /// Whose turn it is.
    enum Owner {
        STEWARD("steward"),
        SYSTEM("system"),
        STANDARD("standard");

        private final String label;

        Owner(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Remedy of(RuleResult result) {
        RuleEntry rule = result.rule();
        Owner owner = doubted(rule) ? Owner.STANDARD : owner(rule.kind());
        return new Remedy(
                owner, rule.kind() == Kind.ROW ? rule.id() : rule.kind().label());
    }

    /// Whether all that was judged failed, and that was not little.
    static boolean everyOne(RuleResult result) {
        return result.failed() == result.tested()
                && result.tested() >= EVERY_ONE
                && result.rule().kind() != Kind.ROW;
    }

    private static boolean doubted(RuleEntry rule) {
        return rule.severity() == Severity.WARNING
                && switch (rule.kind()) {
                    case FORMAT, PATTERN, CODE, SCHEME, RANGE -> true;
                    case ROW, COLUMN, CELL, REQUIRED, UNIQUE, REFERENCE, ROW_COUNT, RULE -> false;
                };
    }

    private static Owner owner(Kind kind) {
        return switch (kind) {
            case ROW, COLUMN, FORMAT, PATTERN, ROW_COUNT -> Owner.SYSTEM;
            case CELL, REQUIRED, CODE, SCHEME, RANGE, UNIQUE, REFERENCE, RULE -> Owner.STEWARD;
        };
    }
}
