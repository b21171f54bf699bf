/// What people decide: rules that tie columns to elements, matches they accepted, matches they rejected.
@NullMarked
package cn.zhunsheng.match.rules;

import org.jspecify.annotations.NullMarked;
