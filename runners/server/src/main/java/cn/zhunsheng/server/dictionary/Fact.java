package cn.zhunsheng.server.dictionary;

/// One attribute that a thing states. `key` is the last part of the message that names it; `path` leads to what the
/// text
/// names, empty when it names nothing.
record Fact(String key, String text, String path) {}
