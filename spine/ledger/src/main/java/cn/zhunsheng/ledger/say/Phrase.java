package cn.zhunsheng.ledger.say;

/// The same sentence in Chinese and in English.
public record Phrase(String zh, String en) {
    /// What is spelled alike in both.
    public static Phrase same(String text) {
        return new Phrase(text, text);
    }
}
