/// What the ledger says to people, in both languages.
@NullMarked
package cn.zhunsheng.ledger.say;

import org.jspecify.annotations.NullMarked;
