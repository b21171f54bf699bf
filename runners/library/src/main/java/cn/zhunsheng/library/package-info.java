/// The packages of a run: those that come with the program, compiled by the build, and those that the user names.
@NullMarked
package cn.zhunsheng.library;

import org.jspecify.annotations.NullMarked;
