package cn.zhunsheng.server.check;

/// How far a job has come: decoded bytes and rows that were judged.
record Advance(long bytes, long rows) {
    static final Advance NONE = new Advance(0, 0);
}
