package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.rule.Expr;

/// A model's own rule: a CEL expression, compiled, that must be true of every row it can be tested on.
///
/// `text` is the expression as written, `indicator` the four digits of GB/T 36344, `source` the clause it
/// answers to.
public record Rule(
        String id, String text, Expr expression, Words message, String indicator, Severity severity, String source) {}
