package cn.zhunsheng.server.console;

/// Where the frame's search box leads: a room that finds things offers one as a bean, and every page has the box.
///
/// `path` answers `GET` with the parameter `q`; `key` is the message that names the box.
public record Finder(String path, String key) {}
