package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.Words;

/// Why an artefact leaves a rule, or a part of it, to the check.
public enum Why {
    WARNING("检查时只是警告，不应拒绝", "a check only warns, so it is not enforced"),
    SCHEME("编码规则（结构、校验码）", "structure and check characters of identifiers"),
    LETTERS("ASCII 以外的字符不区分字母与符号", "beyond ASCII, letters are not told from other signs"),
    LENGTH("长度或位数只保证一部分", "length or number of digits, only in part"),
    CODES("代码太多，未列出", "too many codes to list"),
    PATTERN("正则表达式无法照写", "the pattern cannot be written here"),
    RANGE("取值范围", "the range of values"),
    NUMBER("数的写法：多余小数、前导零", "how a number is written: further decimals, leading zeros"),
    DATE("日期的写法：数据库能读的都接受", "how a date is written: what the database reads, it takes"),
    NULLS("模型另定的缺失写法", "the model's own spellings of absent"),
    UNIQUE("一条记录看不出重复", "one record cannot show that it is repeated"),
    KEY_LENGTH("键太长，数据库不能建索引", "the key is too long for an index of the database"),
    REFERENCE("所指的数据源不在其中", "the source pointed to is not part of it"),
    ROW_COUNT("行数", "the number of rows"),
    RULE("这种语言写不出的跨字段规则", "rules across fields that the language cannot say");

    private final String zh;
    private final String en;

    Why(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Words words() {
        return new Words(zh, en);
    }
}
