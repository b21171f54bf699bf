package cn.zhunsheng.check;

/// How often a raw value was judged as the code that the user's mapping says it stands for.
public record MappedUse(String field, String raw, String code, long count) {}
