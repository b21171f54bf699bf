package cn.zhunsheng.dictionary.generate;

/// A rule uses something that the language has no words for. Never leaves this package.
final class Unsayable extends Exception {
    private static final long serialVersionUID = 1L;
}
