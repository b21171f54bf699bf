package cn.zhunsheng.dictionary;

/// A 限定词, put before an element's name to say whose or which it is: 户主, 代理人.
public record Qualifier(String id, String name, String shortName, String source, String note) {}
