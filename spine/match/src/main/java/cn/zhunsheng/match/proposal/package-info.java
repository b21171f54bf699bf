/// Standards to be made (待新建标准): columns that match nothing, grouped by likeness, each group with a draft.
@NullMarked
package cn.zhunsheng.match.proposal;

import org.jspecify.annotations.NullMarked;
