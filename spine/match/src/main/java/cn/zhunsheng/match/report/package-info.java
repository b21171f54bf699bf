/// Matches written: text for people, JSON for programs, CSV for spreadsheets. No values are shown: none are
/// known.
@NullMarked
package cn.zhunsheng.match.report;

import org.jspecify.annotations.NullMarked;
