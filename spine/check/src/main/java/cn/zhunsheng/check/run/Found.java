package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Occurrence;

/// A failure and the number of its source, from 0. Records and lines of the occurrence count from 1.
public record Found(int source, Occurrence occurrence) {}
