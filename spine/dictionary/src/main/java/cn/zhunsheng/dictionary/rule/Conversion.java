package cn.zhunsheng.dictionary.rule;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.pattern.Unfolded;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// CEL's syntax tree becomes ours, typed from the leaves up; the first thing that has no place in a rule is refused.
final class Conversion {
    /// `date('2020-01-31')` exists only here: the tree holds the literal.
    static final String DATE = "date";

    static final String IN = "@in";
    private static final String ROW = "this";

    private final RuleText text;
    private final SortedMap<String, ValueType> fields;
    private final Constants constants;

    Conversion(RuleText text, SortedMap<String, ValueType> fields) {
        this.text = text;
        this.fields = fields;
        this.constants = new Constants(text);
    }

    Expr convert(CelExpr expr) throws Refusal {
        return convert(expr, 0);
    }

    private Expr convert(CelExpr expr, int depth) throws Refusal {
        if (depth > Bounds.DEEPEST) {
            throw RuleRefusals.nestingTooDeep(text.place(expr.id()));
        }
        return switch (expr.getKind()) {
            case CONSTANT -> constants.convert(expr);
            case SELECT -> select(expr);
            case CALL -> call(expr, depth);
            case IDENT -> throw RuleRefusals.nameUnknown(expr.ident().name(), fields, text.place(expr.id()));
            case LIST, STRUCT, MAP, COMPREHENSION, NOT_SET ->
                throw RuleRefusals.formUnsupported(expr.getKind().name(), text.place(expr.id()));
        };
    }

    private Expr select(CelExpr expr) throws Refusal {
        CelSelect select = expr.select();
        CelExpr operand = select.operand();
        String place = select.testOnly() ? text.placeOfCall(expr.id(), "has") : text.placeOfField(expr.id());
        if (operand.getKind() != ExprKind.Kind.IDENT || !operand.ident().name().equals(ROW)) {
            throw RuleRefusals.notOfTheRow(select.field(), place);
        }
        ValueType type = fields.get(select.field());
        if (type == null) {
            throw RuleRefusals.fieldUnknown(select.field(), fields.keySet(), place);
        }
        return select.testOnly() ? new Expr.Has(select.field()) : new Expr.Field(select.field(), type);
    }

    private Expr call(CelExpr expr, int depth) throws Refusal {
        CelCall call = expr.call();
        String place = text.placeOfCall(expr.id(), call.function());
        boolean member = call.target().isPresent();
        List<CelExpr> written = new ArrayList<>();
        call.target().ifPresent(written::add);
        written.addAll(call.args());
        if (call.function().equals(IN)) {
            return in(expr, depth);
        }
        if (call.function().equals(DATE) && !member) {
            return constants.date(written, place);
        }
        List<Function> named = Arrays.stream(Function.values())
                .filter(f -> f.celName().equals(call.function()))
                .toList();
        if (named.isEmpty()) {
            throw FunctionRefusals.unknown(call.function(), place);
        }
        if (named.getFirst().style() == (member ? Function.Style.GLOBAL : Function.Style.MEMBER)) {
            throw FunctionRefusals.writtenOtherwise(named.getFirst(), place);
        }
        List<Expr> args = new ArrayList<>();
        for (CelExpr arg : written) {
            args.add(convert(arg, depth + 1));
        }
        return resolve(named, args, place);
    }

    private static Expr resolve(List<Function> named, List<Expr> args, String place) throws Refusal {
        List<Kind> kinds = args.stream().map(a -> a.type().kind()).toList();
        Optional<Function> taking =
                named.stream().filter(f -> f.taking(kinds).isPresent()).findFirst();
        if (taking.isEmpty()) {
            throw MismatchRefusals.of(named, kinds, place);
        }
        Function function = taking.get();
        if (!Typing.literalsStand(function, args)) {
            throw FunctionRefusals.literalRequired(function, place);
        }
        if (Typing.of(function, args).isEmpty()) {
            throw RuleRefusals.tooManyPlaces(place);
        }
        if (function == Function.MATCHES && args.get(1) instanceof Literal.Text pattern) {
            requirePattern(pattern.value(), place);
        }
        return Expr.Call.of(function, args);
    }

    private static void requirePattern(String pattern, String place) throws Refusal {
        if (Unfolded.tooLarge(pattern)) {
            throw RuleRefusals.patternUnreadable(pattern, "its repeats unfold to more than 10000 characters", place);
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw RuleRefusals.patternUnreadable(pattern, e.getDescription(), place);
        }
    }

    private Expr in(CelExpr expr, int depth) throws Refusal {
        CelExpr list = expr.call().args().get(1);
        if (list.getKind() != ExprKind.Kind.LIST) {
            throw RuleRefusals.listNotWrittenOut(text.place(list.id()));
        }
        Expr value = convert(expr.call().args().get(0), depth + 1);
        List<Literal> literals = new ArrayList<>();
        for (CelExpr element : list.list().elements()) {
            if (!(convert(element, depth + 1) instanceof Literal literal)) {
                throw RuleRefusals.listNotWrittenOut(text.place(element.id()));
            }
            List<Kind> kinds = List.of(value.type().kind(), literal.type().kind());
            if (Function.EQ.taking(kinds).isEmpty()) {
                throw MismatchRefusals.of(List.of(Function.EQ), kinds, text.place(element.id()));
            }
            literals.add(literal);
        }
        return new Expr.In(value, literals);
    }
}
