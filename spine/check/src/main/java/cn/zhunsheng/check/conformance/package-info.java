/// Whether a table is built as a model demands: what differs, and the statement that mends it.
@NullMarked
package cn.zhunsheng.check.conformance;

import org.jspecify.annotations.NullMarked;
