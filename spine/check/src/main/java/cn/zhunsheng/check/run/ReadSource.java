package cn.zhunsheng.check.run;

import java.util.Optional;

/// A source that was read: its number, layout, where its chunks began, and, when it only serves references, the slots
/// of its key.
record ReadSource(int number, Layout layout, Positions positions, Optional<int[]> knownBy) {}
