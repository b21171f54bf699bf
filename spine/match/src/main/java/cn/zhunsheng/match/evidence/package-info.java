/// What speaks for an element and against it, feature by feature, before anything is weighed.
@NullMarked
package cn.zhunsheng.match.evidence;

import org.jspecify.annotations.NullMarked;
