/// Workbooks (XLSX, ISO/IEC 29500, transitional and strict) read as rows: streamed, within a fixed memory, hostile
/// archives refused.
@NullMarked
package cn.zhunsheng.check.workbook;

import org.jspecify.annotations.NullMarked;
