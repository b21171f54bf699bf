package cn.zhunsheng.dictionary.pattern;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A set of code points as sequences of byte ranges: what UTF-8 makes of it.
///
/// Each sequence is `from, to` for the first byte, `from, to` for the second, and so on; one to four bytes. The
/// sequences
/// together write every code point of the set and nothing else.
final class Utf8Ranges {
    /// The last code points of one, two, three and four bytes.
    private static final int[] LAST = {0x7F, 0x7FF, 0xFFFF, Character.MAX_CODE_POINT};

    private final List<int[]> sequences = new ArrayList<>();

    private Utf8Ranges() {}

    static List<int[]> of(CodePoints set) {
        Utf8Ranges utf8 = new Utf8Ranges();
        int[] ranges = set.ranges();
        for (int i = 0; i < ranges.length; i += 2) {
            utf8.byLength(ranges[i], ranges[i + 1]);
        }
        return utf8.sequences;
    }

    private void byLength(int from, int to) {
        int first = 0;
        for (int length = 1; length <= LAST.length; length++) {
            int last = LAST[length - 1];
            if (from <= last && to >= first) {
                split(Math.max(from, first), Math.min(to, last), length);
            }
            first = last + 1;
        }
    }

    /// Cuts until every continuation byte runs over one range, whatever the bytes before it are.
    private void split(int from, int to, int length) {
        for (int i = 1; i < length; i++) {
            int low = (1 << (6 * i)) - 1;
            if ((from & ~low) == (to & ~low)) {
                continue;
            }
            if ((from & low) != 0) {
                split(from, from | low, length);
                split((from | low) + 1, to, length);
                return;
            }
            if ((to & low) != low) {
                split(from, (to & ~low) - 1, length);
                split(to & ~low, to, length);
                return;
            }
        }
        byte[] lowest = Character.toString(from).getBytes(StandardCharsets.UTF_8);
        byte[] highest = Character.toString(to).getBytes(StandardCharsets.UTF_8);
        int[] sequence = new int[2 * length];
        for (int i = 0; i < length; i++) {
            sequence[2 * i] = lowest[i] & 0xFF;
            sequence[2 * i + 1] = highest[i] & 0xFF;
        }
        sequences.add(sequence);
    }
}
