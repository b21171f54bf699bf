/// Checking: a model and rows in, findings and scores out.
///
/// Calls the dictionary and nothing else. Knows no clock and no network: the day and the sources come in with the
/// request.
@NullMarked
package cn.zhunsheng.check;

import org.jspecify.annotations.NullMarked;
