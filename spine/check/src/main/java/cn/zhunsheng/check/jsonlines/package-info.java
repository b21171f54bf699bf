/// JSON lines read as rows: one object a line, its keys the columns.
@NullMarked
package cn.zhunsheng.check.jsonlines;

import org.jspecify.annotations.NullMarked;
