package cn.zhunsheng.dictionary.scheme;

import cn.zhunsheng.dictionary.Words;

/// What can be wrong with an identifier. The words say what is accepted and give nothing of the value away: the
/// right check character is never printed, because it would turn a report into a machine that makes
/// identifiers.
public enum SchemeFault {
    LENGTH("长度与该编码规则一致", "the length is the one that the scheme fixes"),
    CHARACTERS("每一位只用该编码规则允许的字符", "every position holds a character that the scheme allows there"),
    LOWER_CASE("字母用大写", "letters are capitals"),
    STRUCTURE("各段的次序和写法与该编码规则一致", "the parts stand in the order and form that the scheme fixes"),
    PROVINCE("省级代码为 GB/T 2260 的 34 个代码之一", "the province part is one of the 34 codes of GB/T 2260"),
    DIVISION("有县级部分就有地级部分", "a county part stands under a prefecture part that is not 00"),
    TOWNSHIP(
            "乡级部分首位为 0 至 5，且不为 000；有村级部分就有乡级部分",
            "the township part begins with 0 to 5 and is not 000; a village part stands under a township part"),
    DATE("日期部分为日历上存在的日期", "the date part is a day of the calendar"),
    BIRTH_DATE("出生日期为日历上存在的日期", "the birth date is a day of the calendar"),
    BIRTH_DATE_IN_FUTURE("出生日期不晚于核验当日", "the birth date is not later than the day of the check"),
    DEPARTMENT("首位为登记管理部门代码：1 至 9、A、N、Y", "the first character is a registering department: 1 to 9, A, N or Y"),
    ISSUER("机构代码段为统一社会信用代码（GB 32100）", "the body's part is a unified social credit code (GB 32100)"),
    LICENCE_TYPE(
            "证照类型代码为 18 位统一社会信用代码加 3 位数字",
            "the licence type is a unified social credit code of 18 characters and 3 digits"),
    LEVEL("行使层级为 1 至 7", "the level of exercise is 1 to 7"),
    REGION("基本编码前两位为省级代码或 00（国家）", "the base code begins with a province code, or 00 for the nation"),
    FIXTURE(
            "定着物特征码为 F、L、Q、W；为 W 时单元号为 00000000",
            "the fixture mark is F, L, Q or W; with W the fixture number is 00000000"),
    CHECK_CHARACTER(
            "校验码能由前面各位按标准算出；请与原件逐位核对",
            "the check character follows from the characters before it; compare every one with the document");

    private final String zh;
    private final String en;

    SchemeFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// Whether the words speak of the scheme and do not say what it fixes: [Scheme#expected] does.
    public boolean ofScheme() {
        return this == LENGTH || this == CHARACTERS || this == STRUCTURE;
    }

    /// What would be accepted, as a fragment of a sentence.
    public Words words() {
        return new Words(zh, en);
    }
}
