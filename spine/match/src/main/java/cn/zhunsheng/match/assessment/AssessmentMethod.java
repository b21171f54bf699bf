package cn.zhunsheng.match.assessment;

import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// What the standings and rates of a report mean, for who reads it without this program at hand.
final class AssessmentMethod {
    static final List<Words> SENTENCES = List.of(
            new Words(
                    "通过：列对应一个数据元，至少有一条规则评判过它的结构或数据，没有错误；警告不改变状态。",
                    "Passed: the column is tied to an element, at least one rule judged its structure or its rows, and none"
                            + " gave an error; warnings do not change it."),
            new Words(
                    "未通过：对应数据元，类型、长度、精度、可空性或某些值不合规则，且规则的等级是错误。",
                    "Failed: tied to an element, and its type, length, precision, nullability or some values break a rule"
                            + " that is an error."),
            new Words(
                    "未监控：对应数据元，但没有规则能评判：没有读数据且来源没有声明类型，没有一个值，数据元没有格式和值域，或列名重复。",
                    "Not monitored: tied to an element, but no rule could judge it: neither rows nor types, no value, an"
                            + " element without format and domain, or a repeated name."),
            new Words(
                    "待评估：没有数据元与它相当，或候选的把握低于 0.5，等人来定。",
                    "To be assessed: no element is like it, or none is surer than 0.5; a person decides."),
            new Words("不落标：人已定为不是数据元，不计入任何比率。", "Exempt: people decided that it is no element; it counts in no rate."),
            new Words(
                    "标准覆盖率 = 对应数据元的列 ÷ 除不落标外的全部列；监控通过率 = 通过的列 ÷（通过 + 未通过）的列。分母为 0 时不适用，不是 100。",
                    "Coverage = columns tied to an element ÷ all but the exempt; passing = passed ÷ (passed + failed). With"
                            + " nothing to divide by a rate is not applicable, which is not 100."),
            new Words(
                    "列是哪个数据元由程序按名称、注释、类型和值推断，人的决定（--rules）优先；名称和注释的写法不影响状态。",
                    "Which element a column is was inferred from names, comments, types and values; what people decided"
                            + " (--rules) goes first. How columns are called does not change how they stand."));

    private AssessmentMethod() {}
}
