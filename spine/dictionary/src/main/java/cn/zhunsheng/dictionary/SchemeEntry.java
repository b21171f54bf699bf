package cn.zhunsheng.dictionary;

/// What a package says of an identifier scheme; the algorithm itself is in [cn.zhunsheng.dictionary.scheme].
public record SchemeEntry(String id, Words title, String source, Evidence evidence, String note) {}
