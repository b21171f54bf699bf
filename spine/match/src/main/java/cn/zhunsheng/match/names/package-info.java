/// Names read: what a column's name and comment say, in the words of the naming dictionary; what elements
/// are called.
@NullMarked
package cn.zhunsheng.match.names;

import org.jspecify.annotations.NullMarked;
