/// How well columns are matched: labelled columns read, weights fitted, figures written.
@NullMarked
package cn.zhunsheng.acceptance.match;

import org.jspecify.annotations.NullMarked;
