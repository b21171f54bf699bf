package cn.zhunsheng.dictionary;

/// The two languages that every sentence exists in. Chinese is the first.
public enum Language {
    ZH,
    EN
}
