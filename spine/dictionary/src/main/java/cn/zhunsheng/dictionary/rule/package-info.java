/// A model's rules: CEL text, type-checked once, becomes a small tree that every runner evaluates alike.
///
/// Only the compiler knows the CEL library. The tree, its printed form and its bytes do not, so that an engine that
/// loads compiled packages starts without it.
@NullMarked
package cn.zhunsheng.dictionary.rule;

import org.jspecify.annotations.NullMarked;
