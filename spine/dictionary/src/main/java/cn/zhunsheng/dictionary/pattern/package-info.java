/// Patterns in RE2 syntax, compiled ahead of time to one table over the bytes of UTF-8: matching never
/// backtracks and never decodes.
@NullMarked
package cn.zhunsheng.dictionary.pattern;

import org.jspecify.annotations.NullMarked;
