/// Reading, proving and judging a log by what it publishes. Shares with what writes it nothing but the hash.
@NullMarked
package cn.zhunsheng.ledger.verify;

import org.jspecify.annotations.NullMarked;
