package cn.zhunsheng.ledger;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Entries that a caller wants appended.
///
/// @param position where they are to stand, or [#ANYWHERE]
/// @param durable  completed with the index of the first
record Request(long position, List<byte[]> entries, CompletableFuture<Long> durable) {
    static final long ANYWHERE = -1;

    Request(long position, List<byte[]> entries) {
        this(position, entries, new CompletableFuture<>());
    }

    boolean anywhere() {
        return position == ANYWHERE;
    }
}
