/// An append-only log whose every entry can be proved: this package writes it. Knows none of the other rooms,
/// and nothing of [cn.zhunsheng.ledger.verify], so that what is written here is judged there by other code.
@NullMarked
package cn.zhunsheng.ledger;

import org.jspecify.annotations.NullMarked;
