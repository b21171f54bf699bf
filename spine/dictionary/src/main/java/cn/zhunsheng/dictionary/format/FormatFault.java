package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Words;

/// What can be wrong with the form of a value. The words name the fault; what would be accepted is
/// [Format#expected].
public enum FormatFault {
    TOO_LONG("字符多于格式规定", "has more characters than the format allows"),
    TOO_SHORT("字符少于格式规定", "has fewer characters than the format asks for"),
    CHARACTERS("含格式不允许的字符", "holds a character that the format does not allow"),
    CONTROL_CHARACTER("含控制字符（如制表符、换行符）", "holds a control character, such as a tab or a line end"),
    NOT_A_NUMBER("不是普通写法的数", "is not a plainly written number"),
    TOO_MANY_DIGITS("数字位数多于格式规定", "has more digits than the format allows"),
    TOO_FEW_DIGITS("数字位数少于格式规定", "has fewer digits than the format asks for"),
    TOO_MANY_DECIMALS("小数位数多于格式规定", "has more decimals than the format allows"),
    TOO_FEW_DECIMALS("小数位数少于格式规定", "has fewer decimals than the format asks for"),
    DATE_NOTATION("不是格式规定的日期时间写法", "is not written in the format's notation of dates"),
    NOT_A_DATE("写法相符，但日历或时钟上没有", "is written as asked, but no calendar or clock shows it"),
    NOT_A_TRUTH_VALUE("不是布尔值", "is not a truth value");

    private final String zh;
    private final String en;

    FormatFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// The predicate of a sentence whose subject is the value.
    public Words words() {
        return new Words(zh, en);
    }
}
