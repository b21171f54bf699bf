/// Which data element is this column? Names, comments, types, neighbours and values weighed, with the reasons.
/// May call `check` and `dictionary`.
@NullMarked
package cn.zhunsheng.match;

import org.jspecify.annotations.NullMarked;
