/// Keys of a whole data set: which occur again, which are missing elsewhere. Exact, and within a fixed memory.
@NullMarked
package cn.zhunsheng.check.keys;

import org.jspecify.annotations.NullMarked;
