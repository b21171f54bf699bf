package cn.zhunsheng.server.check;

import java.util.UUID;

/// A column of a checked file that is no field of the model and matches no element.
public record UnmatchedColumn(UUID run, UUID organisation, String source, String name, ColumnEvidence evidence) {}
