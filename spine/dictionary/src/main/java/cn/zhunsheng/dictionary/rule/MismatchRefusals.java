package cn.zhunsheng.dictionary.rule;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Functions that do not take the kinds of value they were given.
final class MismatchRefusals {
    private static final Set<Function> COMPARISONS = EnumSet.range(Function.EQ, Function.GE);
    private static final Words NUMBER = new Words("数", "number");

    private MismatchRefusals() {}

    /// @param named the functions of that spelling: `+` adds numbers and joins texts
    static Refusal of(List<Function> named, List<Kind> given, String place) {
        Function function = named.getFirst();
        boolean inexact = function == Function.DIV && given.contains(Kind.DECIMAL);
        String spelling = function.spelling();
        return new Refusal(
                inexact ? "rule.division_inexact" : "rule.types_mismatched",
                new Words(
                        "“%s”不接受（%s）".formatted(spelling, list(given, true)),
                        "'%s' does not take (%s)".formatted(spelling, list(given, false))),
                place,
                fix(named, given));
    }

    private static Words fix(List<Function> named, List<Kind> given) {
        Function function = named.getFirst();
        boolean decimal = given.contains(Kind.DECIMAL);
        boolean moment = given.contains(Kind.MOMENT);
        boolean text = given.contains(Kind.TEXT);
        if (function == Function.DIV && decimal) {
            return new Words(
                    "小数相除没有精确的结果：改用乘法，a / b > c 写成 a > b * c（b 为正）",
                    "Decimals do not divide exactly: multiply out, a / b > c is a > b * c (for positive b)");
        }
        if (function == Function.SUB && moment && !given.contains(Kind.WHOLE)) {
            return new Words("求相隔的天数用 daysBetween(早, 晚)", "Count the days with daysBetween(earlier, later)");
        }
        if ((function == Function.SUB || function == Function.ADD) && moment) {
            return new Words("移动日期用 addDays(日期, 天数)", "Move a date with addDays(date, days)");
        }
        if (COMPARISONS.contains(function) && text && moment) {
            return new Words("日期写成 date('2020-01-31')", "Write the date as date('2020-01-31')");
        }
        if (COMPARISONS.contains(function) && text && given.stream().anyMatch(Kind::isNumber)) {
            return new Words(
                    "与文本比较的数写在引号里，如 '1'；或用 int(...) 把文本变成数",
                    "Put what is compared with text in quotes, such as '1', or make the text a number by int(...)");
        }
        return new Words("可以接受：" + accepted(named, true), "It takes " + accepted(named, false));
    }

    private static String accepted(List<Function> named, boolean chinese) {
        return named.stream()
                .flatMap(f -> f.signatures().stream().map(s -> form(f, s, chinese)))
                .distinct()
                .collect(Collectors.joining(chinese ? "；" : "; "));
    }

    private static String form(Function function, Signature signature, boolean chinese) {
        boolean anyNumber =
                function.signatures().stream().anyMatch(s -> s.parameters().contains(Kind.DECIMAL));
        return signature.parameters().stream()
                .map(kind -> anyNumber && kind.isNumber() ? NUMBER : kind.words())
                .map(words -> chinese ? words.zh() : words.en())
                .collect(Collectors.joining(chinese ? "，" : ", ", "(", ")"));
    }

    private static String list(List<Kind> kinds, boolean chinese) {
        return kinds.stream()
                .map(kind -> chinese ? kind.words().zh() : kind.words().en())
                .collect(Collectors.joining(chinese ? "，" : ", "));
    }
}
