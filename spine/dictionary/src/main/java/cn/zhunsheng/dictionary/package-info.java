/// Standards as packages: data elements, code sets, identifier schemes and models; loaded, resolved,
/// compared.
///
/// The leftmost room: it calls none of the others, and knows no clock, network or user.
@NullMarked
package cn.zhunsheng.dictionary;

import org.jspecify.annotations.NullMarked;
