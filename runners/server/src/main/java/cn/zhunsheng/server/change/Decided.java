package cn.zhunsheng.server.change;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What somebody decided about a column that matched nothing: the proposal made of it, or why it needs none.
record Decided(Optional<UUID> proposal, String reason, String name, Instant at) {}
