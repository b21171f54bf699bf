/// Tables of live databases: their structure and their rows, read in read-only transactions. Calls the check room.
@NullMarked
package cn.zhunsheng.database;

import org.jspecify.annotations.NullMarked;
