package cn.zhunsheng.dictionary;

/// The same sentence or title in Chinese and in English. Neither is null; where only one is known both hold
/// it.
public record Words(String zh, String en) {
    /// A title known in one language, used for both.
    public static Words same(String text) {
        return new Words(text, text);
    }

    /// The words in the given language; anything but [Language#EN] reads Chinese.
    public String in(Language language) {
        return language == Language.EN ? en : zh;
    }
}
