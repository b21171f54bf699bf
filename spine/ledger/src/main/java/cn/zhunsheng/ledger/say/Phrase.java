package cn.zhunsheng.ledger.say;

/// The same sentence in Chinese and in English.
public record Phrase(String zh, String en) {}
