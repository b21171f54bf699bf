/// One check from front to back: chunks over threads, their outcomes merged in order, then the rules that see the whole
/// data set.
@NullMarked
package cn.zhunsheng.check.run;

import org.jspecify.annotations.NullMarked;
