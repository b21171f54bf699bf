package cn.zhunsheng.client;

/// A value to be judged by a subject: `element:ID`, `codeset:ID` or `scheme:ID`. The value travels in the body alone
/// and
/// is kept nowhere.
public record Item(String subject, String value) {}
