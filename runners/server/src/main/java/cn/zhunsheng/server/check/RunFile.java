package cn.zhunsheng.server.check;

import java.util.UUID;

/// A file of a run; `id` is its own in the vault, where it is no more once it was `removed`.
record RunFile(UUID id, String name, long size, String sha256, boolean removed) {}
