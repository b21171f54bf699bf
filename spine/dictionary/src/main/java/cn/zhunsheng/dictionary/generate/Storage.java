package cn.zhunsheng.dictionary.generate;

/// How values are kept. A type of the database is taken only where it reads every notation of the format by itself.
public enum Storage {
    TEXT,
    NUMBER,
    DATE,
    TIMESTAMP,
    TRUTH
}
