package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Tally;

/// What one chunk gave. `start` is where its first record was taken to begin, -1 when none was found; `end` where the
/// next one does, or, when its last record was `cut` for its length, some place in that record's last line.
record ChunkOutcome(long start, long end, boolean cut, int rows, int lines, Tally tally) {}
