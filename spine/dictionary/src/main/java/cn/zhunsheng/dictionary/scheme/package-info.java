/// Identifier schemes: who may stand in a column of identity numbers, credit codes, cards, plates and their
/// kin.
///
/// The algorithms are here; which element uses which, and the worked examples, are data. Bytes in, a fault or
/// nothing out.
@NullMarked
package cn.zhunsheng.dictionary.scheme;

import org.jspecify.annotations.NullMarked;
