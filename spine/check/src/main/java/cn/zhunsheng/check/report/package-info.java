/// The same result as text for a person, as a page to print, as JSON for a program, and its failing cells as CSV for a
/// spreadsheet.
@NullMarked
package cn.zhunsheng.check.report;

import org.jspecify.annotations.NullMarked;
