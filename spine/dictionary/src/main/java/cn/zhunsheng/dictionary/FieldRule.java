package cn.zhunsheng.dictionary;

/// The kinds of rule that a field has by itself, in the order in which they judge a value. `REQUIRED` judges
/// its absence.
public enum FieldRule {
    REQUIRED,
    FORMAT,
    PATTERN,
    CODE,
    SCHEME,
    RANGE
}
