package cn.zhunsheng.server.change;

import java.time.Instant;

/// How a conflict was settled: `merge`, `distinct` or `map`; `what` is what it was then, in English.
record Settled(String way, String what, String reason, String name, Instant at) {}
