package cn.zhunsheng.server.vault;

import java.util.UUID;

/// A file that was written to its end: its bytes in clear, counted, and their SHA-256 in hexadecimal.
public record Stored(UUID id, long size, String sha256) {}
