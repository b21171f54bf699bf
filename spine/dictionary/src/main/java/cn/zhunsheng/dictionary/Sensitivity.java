package cn.zhunsheng.dictionary;

/// How carefully a value is handled. From PERSONAL up it is masked wherever it is shown.
public enum Sensitivity {
    PUBLIC,
    INTERNAL,
    PERSONAL,
    /// 敏感个人信息: identity numbers, accounts, health, whereabouts.
    SENSITIVE,
    SECRET;

    public boolean masked() {
        return compareTo(PERSONAL) >= 0;
    }
}
