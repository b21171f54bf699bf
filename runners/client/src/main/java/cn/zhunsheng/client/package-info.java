/// The platform's dictionary asked from a program: look up, search, judge, translate, code, resolve. Needs Jackson and
/// nothing else of the project.
@NullMarked
package cn.zhunsheng.client;

import org.jspecify.annotations.NullMarked;
