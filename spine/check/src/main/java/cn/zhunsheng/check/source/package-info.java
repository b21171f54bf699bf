/// Sources: files and streams opened, their encoding and delimiter settled, their header read.
@NullMarked
package cn.zhunsheng.check.source;

import org.jspecify.annotations.NullMarked;
