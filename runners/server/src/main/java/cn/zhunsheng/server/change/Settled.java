package cn.zhunsheng.server.change;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How a conflict was settled: `merge`, `distinct` or `map`; `what` is what it was then, in English; `proposal` the one
/// that was drafted for it.
record Settled(String way, String what, String reason, String name, Instant at, Optional<UUID> proposal) {}
