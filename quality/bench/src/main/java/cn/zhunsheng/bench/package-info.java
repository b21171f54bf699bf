/// Speed and memory of a check beside named programs, on the same files in the same run.
@NullMarked
package cn.zhunsheng.bench;

import org.jspecify.annotations.NullMarked;
