package cn.zhunsheng.server.identity;

import java.util.Optional;
import java.util.UUID;

/// A department or body. `creditCode` is its 统一社会信用代码, empty while it is not known; `division` its 行政区划代码,
/// empty likewise. Without a parent it is the root.
public record Organisation(
        UUID id,
        Optional<UUID> parent,
        String name,
        String shortName,
        Optional<String> creditCode,
        String division,
        boolean closed) {}
