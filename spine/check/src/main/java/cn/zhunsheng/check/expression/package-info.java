/// A model's rules over a batch of rows: one column at a time, on the bytes as they stand.
///
/// A rule's tree becomes a tree of nodes, each with its own loop over the selected rows and its own vector of results,
/// reused from batch to batch. Nothing is allocated for a row. Calls the dictionary only.
@NullMarked
package cn.zhunsheng.check.expression;

import org.jspecify.annotations.NullMarked;
