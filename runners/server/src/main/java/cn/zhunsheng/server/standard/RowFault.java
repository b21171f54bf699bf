package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;

/// A row of a table that cannot be taken, by its line as an editor or spreadsheet counts it, and why.
record RowFault(long line, Refusal refusal) {}
