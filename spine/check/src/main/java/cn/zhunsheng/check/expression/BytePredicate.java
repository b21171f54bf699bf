package cn.zhunsheng.check.expression;

/// A question to a text: whether it is a number of some scheme, a code of some set, or matches some pattern.
@FunctionalInterface
public interface BytePredicate {
    /// Whether it holds for the bytes from `start` up to but without `end`, which are UTF-8 and may be empty.
    boolean test(byte[] utf8, int start, int end);
}
