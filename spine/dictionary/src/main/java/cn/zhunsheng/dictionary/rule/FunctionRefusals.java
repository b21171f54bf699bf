package cn.zhunsheng.dictionary.rule;

import cn.zhunsheng.dictionary.NearestName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Functions that a rule has not, or has in another form.
final class FunctionRefusals {
    private static final Words NO_LOOP = new Words(
            "一条规则只看一行，没有循环；用 in [...]、&& 和 || 写明各种情形",
            "A rule sees one row and does not loop: write the cases with in [...], && and ||");
    private static final Words ALREADY_TYPED = new Words(
            "字段已有类型，直接使用；文本变数用 int(...) 或 decimal(..., 2)",
            "Fields have their types: use them as they are; text becomes a number by int(...) or decimal(..., 2)");
    private static final Words CALENDAR = new Words(
            "用 yearOf(...)、monthOf(...)（1 至 12）或 dayOf(...)", "Use yearOf(...), monthOf(...) (1 to 12) or dayOf(...)");
    private static final Map<String, Words> KNOWN_ELSEWHERE = knownElsewhere();

    private FunctionRefusals() {}

    private static Map<String, Words> knownElsewhere() {
        Map<String, Words> words = new TreeMap<>();
        List.of("all", "exists", "exists_one", "existsOne", "map", "filter").forEach(f -> words.put(f, NO_LOOP));
        List.of("string", "uint", "bytes", "bool", "dyn", "type").forEach(f -> words.put(f, ALREADY_TYPED));
        List.of("getFullYear", "getMonth", "getDate", "getDayOfMonth").forEach(f -> words.put(f, CALENDAR));
        words.put(
                "double",
                new Words(
                        "写成 decimal(文本, 小数位数)，例如 decimal(this.a, 2)",
                        "Write decimal(text, places), such as decimal(this.a, 2)"));
        words.put("timestamp", new Words("写成 date('2020-01-31')", "Write date('2020-01-31')"));
        words.put(
                "duration",
                new Words(
                        "用 addDays、addMonths、addYears 移动日期，用 daysBetween 求间隔",
                        "Move dates by addDays, addMonths, addYears; measure by daysBetween"));
        words.put("_[_]", new Words("取一部分文本用 substring(从, 到)", "Take a part of a text by substring(from, to)"));
        words.put("length", new Words("写成 size(文本)", "Write size(text)"));
        return Map.copyOf(words);
    }

    static Refusal unknown(String name, String place) {
        List<String> names = Arrays.stream(Function.values())
                .filter(f -> f.style() != Function.Style.OPERATOR)
                .map(Function::celName)
                .toList();
        Words fix = Optional.ofNullable(KNOWN_ELSEWHERE.get(name))
                .or(() -> NearestName.to(name, names).map(n -> new Words("改为 " + n, "Write " + n)))
                .orElseGet(() -> new Words(
                        "使用这些函数之一：" + String.join(", ", names),
                        "Use one of the functions " + String.join(", ", names)));
        return new Refusal(
                "rule.function_unknown",
                new Words("规则没有函数“%s”".formatted(name), "Rules have no function '%s'".formatted(name)),
                place,
                fix);
    }

    static Refusal writtenOtherwise(Function function, String place) {
        String name = function.celName();
        String form = function.style() == Function.Style.MEMBER ? "this.a." + name + "(...)" : name + "(this.a, ...)";
        return new Refusal(
                "rule.form_unsupported",
                new Words("函数“%s”不是这样写的".formatted(name), "The function '%s' is not written this way".formatted(name)),
                place,
                new Words("写成 " + form, "Write " + form));
    }

    static Refusal literalRequired(Function function, String place) {
        String name = function.celName();
        Words fix = function == Function.TO_DECIMAL
                ? new Words("写明小数位数，1 至 9：decimal(this.a, 2)", "Write the places out, 1 to 9: decimal(this.a, 2)")
                : new Words("把第二个参数写成引号里的文本", "Write the second argument as text in quotes");
        return new Refusal(
                "rule.literal_required",
                new Words(
                        "“%s”的第二个参数不是可以接受的写明的值".formatted(name),
                        "The second argument of '%s' is not a value written out that it takes".formatted(name)),
                place,
                fix);
    }
}
