package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Tally;

/// What one chunk gave. `start` is where its first record was taken to begin, -1 when none was found; `end` where the
/// next one does.
record ChunkOutcome(long start, long end, int rows, int lines, Tally tally) {}
