/// One kernel a rule, each with its own loop over a batch, and the tally that they count into.
@NullMarked
package cn.zhunsheng.check.kernel;

import org.jspecify.annotations.NullMarked;
