/// Bytes into cells: where chunks of a source come from, how records are found in them, and the batch that kernels
/// read.
@NullMarked
package cn.zhunsheng.check.scan;

import org.jspecify.annotations.NullMarked;
