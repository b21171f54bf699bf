package cn.zhunsheng.check.keys;

import java.util.Arrays;

/// Places of keys that failed: how many, and the smallest ones in order (all of them when `most` is not reached).
///
/// A place compares as the data set's order: source, then offset. Merging is associative and commutative.
public final class Places {
    /// Keep every place.
    public static final int ALL = Integer.MAX_VALUE;

    private final int most;
    private long count;
    private long[] kept = new long[64];
    private int held;

    /// No place from here on is among the smallest.
    private long bound;

    public Places(int most) {
        this.most = most;
        this.bound = most == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    public void add(long place) {
        count++;
        if (place >= bound) {
            return;
        }
        if (held >= 2L * most) {
            cut();
        }
        if (held == kept.length) {
            kept = Arrays.copyOf(kept, 2 * held);
        }
        kept[held++] = place;
    }

    /// Twice as many gather before they are sorted: so the cost of a place does not grow with how many are kept.
    private void cut() {
        Arrays.sort(kept, 0, held);
        held = most;
        bound = kept[most - 1];
    }

    public void merge(Places other) {
        for (int i = 0; i < other.held; i++) {
            add(other.kept[i]);
        }
        count += other.count - other.held;
    }

    public long count() {
        return count;
    }

    /// The smallest places, ascending.
    public long[] smallest() {
        long[] places = Arrays.copyOf(kept, held);
        Arrays.sort(places);
        return Arrays.copyOf(places, Math.min(held, most));
    }
}
