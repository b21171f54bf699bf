/// A draft model (模型草稿) of a table: its columns matched, its values counted, every guess marked for a person to
/// review.
@NullMarked
package cn.zhunsheng.match.draft;

import org.jspecify.annotations.NullMarked;
