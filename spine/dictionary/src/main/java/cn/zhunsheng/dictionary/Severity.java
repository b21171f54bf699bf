package cn.zhunsheng.dictionary;

/// How much a finding weighs: an error makes a check fail by default, a warning does not.
public enum Severity {
    ERROR,
    WARNING
}
