package cn.zhunsheng.dictionary.rule;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import dev.cel.common.CelIssue;
import java.util.Locale;
import java.util.Set;

/// Text that is not CEL at all. The parser's own words speak of tokens, so they are left out.
final class SyntaxRefusals {
    private static final int SHOWN = 16;
    private static final String FULL_WIDTH = "“”‘’（），。；：＝＜＞！＆｜＋－＊／％？［］【】";
    private static final Set<String> WORDS_FOR_SIGNS = Set.of("and", "or", "not", "is", "eq", "ne", "between", "like");

    private SyntaxRefusals() {}

    static Refusal unreadable(CelIssue issue, RuleText text) {
        int offset = offset(issue, text);
        String rest = text.from(offset);
        if (issue.getMessage().startsWith("For input string")) {
            return RuleRefusals.numberTooLong(rest.split("[^0-9a-zA-Z.]", 2)[0], text.place(offset));
        }
        if (issue.getMessage().contains("recursion limit")) {
            return RuleRefusals.nestingTooDeep(text.place(offset));
        }
        String shown = rest.length() > SHOWN ? rest.substring(0, SHOWN) + "…" : rest;
        return new Refusal(
                "rule.syntax_unreadable",
                rest.isBlank()
                        ? new Words("规则没有写完", "The rule ends too early")
                        : new Words(
                                "规则从“%s”起读不懂".formatted(shown),
                                "The rule cannot be read from '%s' on".formatted(shown)),
                text.place(offset),
                fix(issue.getMessage(), rest));
    }

    private static Words fix(String message, String rest) {
        if (message.contains("has()")) {
            return new Words("写成 has(this.字段)", "Write has(this.field)");
        }
        if (rest.isBlank()) {
            return new Words("把条件写完整，例如 this.a >= this.b", "Complete the condition, such as this.a >= this.b");
        }
        if (FULL_WIDTH.indexOf(rest.charAt(0)) >= 0) {
            return new Words("改用半角符号（英文输入法）", "Use the ASCII sign instead of the full-width one");
        }
        if (rest.charAt(0) == '=') {
            return new Words("相等写作 ==", "Write == for equality");
        }
        if (rest.charAt(0) == '\'' || rest.charAt(0) == '"') {
            return new Words("在文本后面补上引号", "Close the text with its quote");
        }
        if (WORDS_FOR_SIGNS.contains(rest.split("\\W", 2)[0].toLowerCase(Locale.ROOT))) {
            return new Words("用符号：== != < <= > >= && || !", "Use the signs == != < <= > >= && || !");
        }
        return new Words(
                "使用 CEL 的写法，例如 this.a >= this.b && this.c != ''",
                "Write CEL, such as this.a >= this.b && this.c != ''");
    }

    /// The parser counts lines from 1 and columns from 0.
    private static int offset(CelIssue issue, RuleText text) {
        int line = issue.getSourceLocation().getLine();
        int offset = 0;
        for (int next = 1; next < line; next++) {
            offset = text.afterLine(offset);
        }
        return offset + issue.getSourceLocation().getColumn();
    }
}
