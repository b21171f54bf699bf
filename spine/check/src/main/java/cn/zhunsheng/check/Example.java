package cn.zhunsheng.check;

import cn.zhunsheng.dictionary.Words;

/// One failure: the number of its source from 0, its record and line from 1, the value as it may be shown, and what was
/// expected.
public record Example(int source, long record, long line, String value, Words expected) {}
