package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Literal;
import java.util.List;

/// Texts.
final class TextCompilation {
    private final Environment env;
    private final Compilation all;
    private final Sharing sharing;

    TextCompilation(Environment env, Compilation all, Sharing sharing) {
        this.env = env;
        this.all = all;
        this.sharing = sharing;
    }

    TextNode text(Expr expr) {
        if (expr instanceof Expr.Field field) {
            return sharing.text(env.field(field.name()));
        }
        if (expr instanceof Expr.Call call) {
            return call(call);
        }
        if (expr instanceof Literal.Text literal) {
            return new Constant.OfText(literal.value());
        }
        throw noText(expr);
    }

    private TextNode call(Expr.Call call) {
        List<Expr> args = call.args();
        return switch (call.function()) {
            case CHOOSE -> new Choice.OfText(new Fork(all.truth(args.get(0))), text(args.get(1)), text(args.get(2)));
            case CONCAT -> new TextPart.Joined(text(args.get(0)), text(args.get(1)));
            case LOWER -> new TextPart.Recased(text(args.getFirst()), 'A');
            case UPPER -> new TextPart.Recased(text(args.getFirst()), 'a');
            case SUBSTRING ->
                args.size() == 2
                        ? new TextPart.Substring(text(args.get(0)), all.number(args.get(1)))
                        : new TextPart.Substring(text(args.get(0)), all.number(args.get(1)), all.number(args.get(2)));
            case SEX_OF -> new Identifier.Sex(text(args.getFirst()));
            case DIVISION_OF -> new Identifier.Slice(text(args.getFirst()), 0, 6);
            case CREDIT_DIVISION_OF -> new Identifier.Slice(text(args.getFirst()), 2, 8);
            case ORG_CODE_OF -> new Identifier.Slice(text(args.getFirst()), 8, 17);
            default -> throw noText(call);
        };
    }

    private static IllegalArgumentException noText(Expr expr) {
        return new IllegalArgumentException("'%s' is not a text".formatted(expr));
    }
}
