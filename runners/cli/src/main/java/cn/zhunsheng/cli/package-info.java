/// The command line: arguments in, a report on standard output, an exit code out.
@NullMarked
package cn.zhunsheng.cli;

import org.jspecify.annotations.NullMarked;
