/// What a column's values look like, counted without keeping one of them.
@NullMarked
package cn.zhunsheng.match.profile;

import org.jspecify.annotations.NullMarked;
