/// Which column of a source is which field of a model, and which model a header speaks of.
@NullMarked
package cn.zhunsheng.check.mapping;

import org.jspecify.annotations.NullMarked;
