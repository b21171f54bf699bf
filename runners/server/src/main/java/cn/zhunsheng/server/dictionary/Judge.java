package cn.zhunsheng.server.dictionary;

/// Judges one value as it stands: nothing is trimmed or folded.
interface Judge {
    Verdict judge(String value);
}
