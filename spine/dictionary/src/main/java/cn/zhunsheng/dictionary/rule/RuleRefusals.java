package cn.zhunsheng.dictionary.rule;

import cn.zhunsheng.dictionary.NearestName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a rule may not say, in words. The place is `line:column` inside the rule.
final class RuleRefusals {
    private static final int LISTED_FIELDS = 12;

    private RuleRefusals() {}

    static Refusal textTooLong(int characters) {
        return new Refusal(
                "rule.text_too_long",
                new Words("规则有 %d 个字符".formatted(characters), "The rule has %d characters".formatted(characters)),
                "1:1",
                new Words(
                        "把它拆成几条规则，每条至多 %d 个字符".formatted(Bounds.LONGEST_RULE),
                        "Split it into rules of at most %d characters".formatted(Bounds.LONGEST_RULE)));
    }

    static Refusal nestingTooDeep(String place) {
        return new Refusal(
                "rule.nesting_too_deep",
                new Words("规则的括号或运算嵌套过深", "The rule is nested too deeply"),
                place,
                new Words(
                        "把它拆成几条规则，嵌套至多 %d 层".formatted(Bounds.DEEPEST),
                        "Split it into rules nested at most %d deep".formatted(Bounds.DEEPEST)));
    }

    static Refusal resultNotTruth(ValueType type, String place) {
        Words kind = type.kind().words();
        return new Refusal(
                "rule.result_not_truth",
                new Words(
                        "规则的结果是%s，不是真假".formatted(kind.zh()),
                        "The rule gives a %s, not true or false".formatted(kind.en())),
                place,
                new Words(
                        "用比较写出成立的条件，例如 this.a >= this.b",
                        "Compare, so that the rule says what holds: this.a >= this.b"));
    }

    static Refusal fieldUnknown(String name, Collection<String> fields, String place) {
        Optional<String> nearest = NearestName.to(name, fields);
        String listed = fields.stream().limit(LISTED_FIELDS).collect(Collectors.joining(", "));
        String more = fields.size() > LISTED_FIELDS ? ", …" : "";
        return new Refusal(
                "rule.field_unknown",
                new Words("模型没有字段“%s”".formatted(name), "The model has no field '%s'".formatted(name)),
                place,
                nearest.map(n -> new Words("改为 this.%s".formatted(n), "Write this.%s".formatted(n)))
                        .orElseGet(() ->
                                new Words("使用模型的字段：" + listed + more, "Use a field of the model: " + listed + more)));
    }

    static Refusal nameUnknown(String name, Map<String, ValueType> fields, String place) {
        String field = NearestName.to(name, fields.keySet()).orElse("field");
        boolean row = name.equals("this");
        return new Refusal(
                "rule.name_unknown",
                row
                        ? new Words("整行“this”不能作为一个值", "The whole row 'this' is not a value")
                        : new Words("不认识名称“%s”".formatted(name), "The name '%s' is not known".formatted(name)),
                place,
                row
                        ? new Words(
                                "写出字段，例如 this.%s".formatted(anyOf(fields)),
                                "Name a field, such as this.%s".formatted(anyOf(fields)))
                        : new Words(
                                "字段写作 this.%s，文本写作 '%s'".formatted(field, name),
                                "Write a field as this.%s and text as '%s'".formatted(field, name)));
    }

    private static String anyOf(Map<String, ValueType> fields) {
        return fields.keySet().stream().findFirst().orElse("field");
    }

    static Refusal notOfTheRow(String field, String place) {
        return new Refusal(
                "rule.form_unsupported",
                new Words("“.%s”不是从行中取值".formatted(field), "'.%s' is not read from the row".formatted(field)),
                place,
                new Words(
                        "字段写作 this.%s；字段里面没有更小的字段".formatted(field),
                        "Write this.%s: a field has no fields of its own".formatted(field)));
    }

    static Refusal formUnsupported(String form, String place) {
        Words fix = "NULL_VALUE".equals(form)
                ? new Words("用 has(this.字段) 判断有没有值", "Ask with has(this.field) whether there is a value")
                : new Words(
                        "使用文本、整数、小数、日期和真假；列表只能写在 in 的右边",
                        "Use text, whole numbers, decimals, dates, true and false; a list only on the right of 'in'");
        return new Refusal(
                "rule.form_unsupported",
                new Words("规则不接受这种写法（%s）".formatted(form), "A rule has no place for this form (%s)".formatted(form)),
                place,
                fix);
    }

    static Refusal listNotWrittenOut(String place) {
        return new Refusal(
                "rule.literal_required",
                new Words("in 的右边不是写明的值的列表", "The right side of 'in' is not a list of values written out"),
                place,
                new Words(
                        "写成 this.字段 in ['1', '2']；与另一个字段比较用 ==",
                        "Write this.field in ['1', '2']; compare with another field by =="));
    }

    static Refusal numberTooLong(String written, String place) {
        return new Refusal(
                "rule.number_too_long",
                new Words(
                        "数“%s”超过 18 位".formatted(written),
                        "The number '%s' has more than 18 digits".formatted(written)),
                place,
                new Words(
                        "使用至多 18 位的数；更长的号码是文本，写在引号里",
                        "Use at most 18 digits; a longer number is text: put it in quotes"));
    }

    static Refusal tooManyPlaces(String place) {
        return new Refusal(
                "rule.number_too_long",
                new Words("乘积的小数超过 18 位", "The product has more than 18 decimals"),
                place,
                new Words("减少因数的小数位数", "Multiply numbers with fewer decimals"));
    }

    static Refusal dateNotWrittenOut(String place) {
        return new Refusal(
                "rule.literal_required",
                new Words("date() 里面不是写明的日期", "date() does not hold a date written out"),
                place,
                new Words(
                        "写成 date('2020-01-31')；日期型字段直接用 this.字段",
                        "Write date('2020-01-31'); use a date field as it is"));
    }

    static Refusal dateUnreadable(String written, String place) {
        return new Refusal(
                "rule.date_unreadable",
                new Words("“%s”不是日期".formatted(written), "'%s' is not a date".formatted(written)),
                place,
                new Words(
                        "写成 date('2020-01-31') 或 date('2020-01-31 10:00:00')，而且这一天要存在",
                        "Write date('2020-01-31') or date('2020-01-31 10:00:00'), of a day that exists"));
    }

    static Refusal patternUnreadable(String pattern, String why, String place) {
        return new Refusal(
                "rule.pattern_unreadable",
                new Words(
                        "“%s”不是 RE2 正则表达式：%s".formatted(pattern, why),
                        "'%s' is not an RE2 pattern: %s".formatted(pattern, why)),
                place,
                new Words(
                        "使用 RE2 语法，例如 '^[0-9]{6}$'；没有反向引用和环视",
                        "Use RE2 syntax, such as '^[0-9]{6}$'; it has no backreferences or lookaround"));
    }
}
