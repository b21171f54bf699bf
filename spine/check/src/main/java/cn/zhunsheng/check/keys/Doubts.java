package cn.zhunsheng.check.keys;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Arrays;

/// Pairs of keys that have one hash and are yet to be compared on themselves.
///
/// They gather, and are then read in the order in which they stand: to go back for each key on its own would decrypt a
/// whole segment, or move the disk's arm, a pair at a time. Memory is bounded,
/// whatever is added. One thread owns it.
final class Doubts {
    private static final int MOST_BITS = 19;

    /// Pairs that are compared together, 32 bytes each.
    private static final int MOST = 1 << MOST_BITS;

    /// Bytes of keys from which on no more are held at a time.
    private static final int BYTES = 1 << 24;

    /// Places this near to each other are as good as at one place.
    private static final int NEAR_BITS = 12;

    private final KeyReader reader;
    private final Verdict verdict;
    private final int most;
    private final int bytes;
    private long[] hashes = new long[64];
    private long[] firsts = new long[64];
    private long[] seconds = new long[64];
    private int count;

    Doubts(KeyReader reader, Verdict verdict) {
        this(reader, verdict, MOST, BYTES);
    }

    /// For smaller ones than there will be in earnest: at most [#MOST] pairs.
    Doubts(KeyReader reader, Verdict verdict, int most, int bytes) {
        this.reader = reader;
        this.verdict = verdict;
        this.most = most;
        this.bytes = bytes;
    }

    /// Hears of every pair once.
    interface Verdict {
        /// The key is what stands at `second`.
        void settled(boolean equal, long hash, long second, byte[] key) throws IOException;
    }

    void add(long hash, long first, long second) throws IOException {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            firsts = Arrays.copyOf(firsts, 2 * count);
            seconds = Arrays.copyOf(seconds, 2 * count);
        }
        hashes[count] = hash;
        firsts[count] = first;
        seconds[count] = second;
        if (++count == most) {
            settle();
        }
    }

    /// Compares what has gathered.
    void settle() throws IOException {
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = numbered(seconds[i], i);
        }
        Arrays.sort(order);
        int done = 0;
        while (done < count) {
            done = settle(order, done);
        }
        count = 0;
    }

    /// Sorts by place, roughly, and by number where places are near: which is all that reading in order needs.
    private static long numbered(long place, int number) {
        return place >>> NEAR_BITS << MOST_BITS | number;
    }

    private static int number(long numbered) {
        return (int) numbered & MOST - 1;
    }

    /// Compares as many pairs as there is room for their keys; returns how many of the order are then done.
    private int settle(long[] order, int from) throws IOException {
        HeldKeys held = new HeldKeys(order.length - from);
        int to = from;
        while (to < order.length && held.size() < bytes) {
            held.add(keyAt(seconds[number(order[to++])]));
        }
        long[] byFirst = new long[to - from];
        for (int i = 0; i < byFirst.length; i++) {
            byFirst[i] = numbered(firsts[number(order[from + i])], i);
        }
        Arrays.sort(byFirst);
        boolean[] equal = new boolean[byFirst.length];
        for (long each : byFirst) {
            int i = number(each);
            equal[i] = held.is(i, keyAt(firsts[number(order[from + i])]));
        }
        for (int i = 0; i < equal.length; i++) {
            int pair = number(order[from + i]);
            verdict.settled(equal[i], hashes[pair], seconds[pair], held.key(i));
        }
        return to;
    }

    private byte[] keyAt(long place) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException();
        }
        return reader.keyAt(place);
    }
}
