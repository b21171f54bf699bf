package cn.zhunsheng.dictionary.rule;

import cn.zhunsheng.dictionary.Refusal;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// CEL text becomes a typed tree, or is refused with the place and what would be accepted.
///
/// The language is described in `docs/reference/rules.md`. Compiling loads the CEL library, which costs about half a
/// second the first time: packages are compiled ahead, and the engine reads the tree with [ExprCodec].
public final class RuleCompiler {
    private RuleCompiler() {}

    /// Compiles one rule.
    ///
    /// @param cel at most 4,000 characters
    /// @param fields the model's fields by name, with their types; `this.name` reads one
    /// @throws Refusal with a code `rule.…`, and as place `line:column` inside the text, both from 1
    public static Expr compile(String cel, SortedMap<String, ValueType> fields) throws Refusal {
        RuleText bare = RuleText.of(cel, Map.of());
        if (bare.length() > Bounds.LONGEST_RULE) {
            throw RuleRefusals.textTooLong(bare.length());
        }
        CelCompiler compiler = CelEnvironment.compiler(fields);
        CelAbstractSyntaxTree parsed = accepted(compiler.parse(cel), bare);
        RuleText text = RuleText.of(cel, parsed.getSource().getPositionsMap());
        Expr expr = new Conversion(text, fields).convert(parsed.getExpr());
        if (!(expr.type() instanceof ValueType.Truth)) {
            throw RuleRefusals.resultNotTruth(expr.type(), text.place(0));
        }
        // Our own conversion has typed every node and says what is wrong in the steward's words. The checker has the
        // last word on whether it is CEL.
        accepted(compiler.check(parsed), bare);
        return expr;
    }

    private static CelAbstractSyntaxTree accepted(CelValidationResult result, RuleText text) throws Refusal {
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            List<CelIssue> issues = e.getErrors();
            CelIssue first = issues.stream()
                    .min(Comparator.comparing(CelIssue::getSourceLocation))
                    .orElseThrow();
            throw SyntaxRefusals.unreadable(first, text);
        }
    }
}
