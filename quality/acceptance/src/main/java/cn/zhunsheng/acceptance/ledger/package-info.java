/// A log whose writer is killed again and again: what it acknowledged is there and can be proved.
@NullMarked
package cn.zhunsheng.acceptance.ledger;

import org.jspecify.annotations.NullMarked;
