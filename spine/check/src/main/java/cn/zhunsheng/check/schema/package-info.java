/// The structure of tables as a database, a script or a written data dictionary declares it, without a row of data.
@NullMarked
package cn.zhunsheng.check.schema;

import org.jspecify.annotations.NullMarked;
