package cn.zhunsheng.dictionary.form;

import cn.zhunsheng.dictionary.FieldRule;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.format.BinaryFormat;
import cn.zhunsheng.dictionary.format.ChoiceFormat;
import cn.zhunsheng.dictionary.format.DateFormat;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.format.JoinedFormat;
import cn.zhunsheng.dictionary.format.NumberFormat;
import cn.zhunsheng.dictionary.format.TextFormat;
import cn.zhunsheng.dictionary.format.TruthFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the cells of a column accept: never less than a check by the model does, so that nobody is kept from entering
/// what is right; what only a check can see is left to it.
final class CellRules {
    private static final int LAST_ROW = 1_048_576;

    private final FormColumn column;
    private final String codeSheet;

    CellRules(FormColumn column, String codeSheet) {
        this.column = column;
        this.codeSheet = codeSheet;
    }

    /// The tip at the head of the column.
    CellRule head() {
        return CellRule.tip(column.letters() + "1", column.title(), column.meaning());
    }

    /// Tip and test of the cells below.
    CellRule cells() {
        return column.codes()
                .map(block -> rule("list", List.of(block.range(codeSheet)), column.fails(FieldRule.CODE)))
                .or(() -> column.field().format().flatMap(this::byFormat))
                .orElseGet(() -> CellRule.tip(range(), column.title(), tip()));
    }

    private Optional<CellRule> byFormat(Format format) {
        return switch (format) {
            case NumberFormat number -> column.text() ? byLength(number) : Optional.of(byAmount(number));
            case DateFormat date ->
                Optional.of(rule(
                        "custom",
                        List.of(DateShape.formula(date, column.letters() + "2")),
                        column.fails(FieldRule.FORMAT)));
            case TruthFormat truth -> Optional.of(rule("list", List.of("\"0,1\""), column.fails(FieldRule.FORMAT)));
            case TextFormat text -> byLength(text);
            case JoinedFormat joined -> byLength(joined);
            case ChoiceFormat choice -> byLength(choice);
            case BinaryFormat binary -> Optional.empty();
        };
    }

    private Optional<CellRule> byLength(Format format) {
        return Extent.of(format)
                .map(extent -> rule(
                        "textLength",
                        List.of(Long.toString(extent.least()), Long.toString(extent.most())),
                        extent.exact() && column.fails(FieldRule.FORMAT)));
    }

    /// What so many digits can say, within the element's range.
    private CellRule byAmount(NumberFormat number) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(number.decimals());
        BigDecimal most =
                BigDecimal.TEN.pow(number.digits().most() - number.decimals()).subtract(step);
        BigDecimal low = most.negate();
        BigDecimal high = most;
        boolean stops = column.fails(FieldRule.FORMAT);
        if (column.field().domain().orElse(null) instanceof ResolvedDomain.Numbers range) {
            low = range.low().orElse(low).max(low);
            high = range.high().orElse(high).min(high);
            stops = stops && column.fails(FieldRule.RANGE);
        }
        return rule(
                number.decimals() == 0 ? "whole" : "decimal",
                List.of(low.toPlainString(), high.toPlainString()),
                stops);
    }

    private CellRule rule(String test, List<String> formulas, boolean stops) {
        String fault = column.say("应填：", "Expected:") + "\n" + tip();
        return new CellRule(range(), test, formulas, stops, column.title(), tip(), fault);
    }

    private String range() {
        return "%s2:%s%d".formatted(column.letters(), column.letters(), LAST_ROW);
    }

    private String tip() {
        return String.join("\n", column.asked());
    }
}
