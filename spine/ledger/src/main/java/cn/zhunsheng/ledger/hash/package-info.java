/// How entries and nodes are hashed: all that writing and verifying share, besides the words of a refusal.
@NullMarked
package cn.zhunsheng.ledger.hash;

import org.jspecify.annotations.NullMarked;
