package cn.zhunsheng.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each of many may do something: so often a minute, in bursts too. Memory is bounded: beyond the most that
/// are known at once, who was not seen for the longest time is forgotten.
final class Buckets {
    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final double most;
    private final Clock clock;
    private final Map<String, Bucket> buckets;

    /// What is left at a time.
    private record Bucket(double left, Instant at) {}

    Buckets(int perMinute, int known, Clock clock) {
        this.most = Math.max(1, perMinute);
        this.clock = clock;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > known;
            }
        };
    }

    /// Takes one. 0 when there was one; else in how many seconds there is one again.
    synchronized int take(String who) {
        Instant now = clock.instant();
        Bucket old = buckets.getOrDefault(who, new Bucket(most, now));
        double passed = Math.max(0, Duration.between(old.at, now).toNanos());
        double left = Math.min(most, old.left + passed * most / MINUTE);
        boolean some = left >= 1;
        buckets.put(who, new Bucket(some ? left - 1 : left, now));
        return some ? 0 : (int) Math.ceil((1 - left) * 60 / most);
    }

    synchronized int known() {
        return buckets.size();
    }
}
