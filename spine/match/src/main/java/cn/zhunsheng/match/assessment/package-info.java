/// 落标评估: how far the columns of tables follow the standard, seen from the standard and from the asset.
@NullMarked
package cn.zhunsheng.match.assessment;

import org.jspecify.annotations.NullMarked;
