package cn.zhunsheng.dictionary.pattern;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// A set of Unicode code points.
///
/// Shape: pairs `from, to` (both inside), ascending, apart by at least one; may be empty. Surrogates are never
/// inside: UTF-8 cannot write them.
final class CodePoints {
    static final CodePoints NONE = new CodePoints(new int[0]);
    static final CodePoints ALL = new CodePoints(
            new int[] {0, Character.MIN_SURROGATE - 1, Character.MAX_SURROGATE + 1, Character.MAX_CODE_POINT});

    private final int[] ranges;

    private CodePoints(int[] ranges) {
        this.ranges = ranges;
    }

    /// The pairs themselves, not a copy: nobody writes to them.
    int[] ranges() {
        return ranges;
    }

    static CodePoints range(int from, int to) {
        return new CodePoints(new int[] {from, to}).intersect(ALL);
    }

    /// One code point for each character of the text.
    static CodePoints of(String characters) {
        CodePoints set = NONE;
        for (int c : characters.codePoints().toArray()) {
            set = set.union(range(c, c));
        }
        return set;
    }

    /// The assigned code points that the test holds for. Planes 4 to 13 have none, and are skipped.
    static CodePoints where(IntPredicate inside) {
        int[] found = new int[64];
        int size = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c = c == 0x3FFFF ? 0xE0000 : c + 1) {
            if (!inside.test(c)) {
                continue;
            }
            if (size > 0 && found[size - 1] == c - 1) {
                found[size - 1] = c;
            } else {
                found = size + 2 > found.length ? Arrays.copyOf(found, size * 2) : found;
                found[size++] = c;
                found[size++] = c;
            }
        }
        return new CodePoints(Arrays.copyOf(found, size)).intersect(ALL);
    }

    CodePoints union(CodePoints other) {
        return complement(complement(ranges), complement(other.ranges));
    }

    CodePoints negate() {
        return new CodePoints(complement(ranges)).intersect(ALL);
    }

    CodePoints intersect(CodePoints other) {
        return new CodePoints(overlap(ranges, other.ranges));
    }

    /// De Morgan: what is outside of both complements.
    private static CodePoints complement(int[] left, int[] right) {
        return new CodePoints(complement(overlap(left, right)));
    }

    private static int[] overlap(int[] a, int[] b) {
        int[] out = new int[a.length + b.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int from = Math.max(a[i], b[j]);
            int to = Math.min(a[i + 1], b[j + 1]);
            if (from <= to) {
                out[size++] = from;
                out[size++] = to;
            }
            if (a[i + 1] < b[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return Arrays.copyOf(out, size);
    }

    private static int[] complement(int[] ranges) {
        int[] out = new int[ranges.length + 2];
        int size = 0;
        int next = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] > next) {
                out[size++] = next;
                out[size++] = ranges[i] - 1;
            }
            next = ranges[i + 1] + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            out[size++] = next;
            out[size++] = Character.MAX_CODE_POINT;
        }
        return Arrays.copyOf(out, size);
    }
}
