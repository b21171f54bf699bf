package cn.zhunsheng.server.console;

/// A room's place in the frame. `place` orders them as data flows; `key` is the message that names it. An entry is
/// shown
/// to those whom the matrix lets open its path.
public record NavEntry(int place, String path, String key) {}
