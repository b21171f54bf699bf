package cn.zhunsheng.check.run;

import cn.zhunsheng.check.scan.Scanner;

/// How a check runs; nothing here changes a byte of its result.
///
/// `threads` from 1; `chunk` bytes that a thread takes at a time, from 1 to [#LARGEST_CHUNK]; `examples` kept of each
/// rule;
/// `keyBudget` keys of a set rule that stay in memory.
public record Settings(int threads, int chunk, int examples, int keyBudget) {
    /// 512 KB: a chunk, its offsets and the code stay in the second cache level.
    public static final int CHUNK = 1 << 19;

    /// 4 M keys of 16 bytes, 64 MB.
    public static final int KEY_BUDGET = 1 << 22;

    /// 8 MB. In a chunk longer than [Scanner#LONGEST_RECORD] a longer record would be whole, and pass.
    public static final int LARGEST_CHUNK = Scanner.LONGEST_RECORD / 2;

    public Settings {
        if (threads < 1 || chunk < 1 || chunk > LARGEST_CHUNK || examples < 0 || keyBudget < 1) {
            throw new IllegalArgumentException(
                    "threads %d, chunk %d, examples %d, keys %d".formatted(threads, chunk, examples, keyBudget));
        }
    }

    public static Settings of(int threads, int examples) {
        return new Settings(threads, CHUNK, examples, KEY_BUDGET);
    }
}
