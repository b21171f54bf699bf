/// The notation in which the data standards write what a value looks like: `an18`, `n..16,2`, `YYYYMMDD`; and the
/// readers of
/// dates and decimals that rules share.
@NullMarked
package cn.zhunsheng.dictionary.format;

import org.jspecify.annotations.NullMarked;
