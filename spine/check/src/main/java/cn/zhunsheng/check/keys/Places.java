package cn.zhunsheng.check.keys;

import java.util.Arrays;

/// Places of keys that failed: how many, and the smallest ones in order (all of them when `most` is not reached).
///
/// A place compares as the data set's order: source, then offset. Merging is associative and commutative.
public final class Places {
    /// Keep every place: they are then sorted once, at the end.
    public static final int ALL = Integer.MAX_VALUE;

    private final int most;
    private long count;
    private long[] smallest;
    private int kept;

    public Places(int most) {
        this.most = most;
        this.smallest = new long[Math.min(most, 64)];
    }

    public void add(long place) {
        count++;
        if (kept == most) {
            if (most == 0 || place >= smallest[kept - 1]) {
                return;
            }
            kept--;
        }
        if (kept == smallest.length) {
            smallest = Arrays.copyOf(smallest, (int) Math.min(most, kept * 2L));
        }
        int at = kept;
        while (most != ALL && at > 0 && smallest[at - 1] > place) {
            at--;
        }
        System.arraycopy(smallest, at, smallest, at + 1, kept - at);
        smallest[at] = place;
        kept++;
    }

    public void merge(Places other) {
        for (int i = 0; i < other.kept; i++) {
            add(other.smallest[i]);
        }
        count += other.count - other.kept;
    }

    public long count() {
        return count;
    }

    /// The kept places, ascending.
    public long[] smallest() {
        long[] places = Arrays.copyOf(smallest, kept);
        Arrays.sort(places);
        return places;
    }
}
