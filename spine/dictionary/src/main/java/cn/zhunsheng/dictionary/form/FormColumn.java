package cn.zhunsheng.dictionary.form;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.FieldRule;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.format.NumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One column of the form: a field, said in the words of one language. Columns count from 0.
record FormColumn(int at, ResolvedField field, Optional<CodeBlock> codes, Language language) {
    /// More digits than a spreadsheet's numbers keep.
    private static final int MOST_DIGITS = 15;

    String title() {
        return field.title().in(language);
    }

    boolean required() {
        return field.field().required() || field.field().key();
    }

    /// Whether cells hold text, so that no digit is lost and no leading zero; only plain numbers are numbers.
    boolean text() {
        return number().isEmpty();
    }

    /// The format of a number that a spreadsheet's own numbers can hold.
    Optional<NumberFormat> number() {
        boolean counts = field.element().value().dataType() == DataType.NUMBER;
        return counts
                        && field.format().orElse(null) instanceof NumberFormat number
                        && number.digits().least() == 0
                        && number.digits().most() <= MOST_DIGITS
                ? Optional.of(number)
                : Optional.empty();
    }

    /// Whether a miss of the kind makes a check fail.
    boolean fails(FieldRule kind) {
        return field.severity(kind) == Severity.ERROR;
    }

    /// The sheet's name of the column: `A`, `Z`, `AA`.
    String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = at; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /// What to enter, as sentences: required, format, unit, domain.
    List<String> asked() {
        List<String> asked = new ArrayList<>();
        if (required()) {
            asked.add(say("必填", "Required"));
        }
        // Codes say their own form.
        field.format()
                .filter(format -> codes.isEmpty())
                .map(Format::expected)
                .ifPresent(words -> asked.add(capital(words.in(language))));
        Element element = field.element().value();
        if (!element.unit().isEmpty()) {
            asked.add(say("单位：" + element.unit(), "Unit: " + element.unit()));
        }
        field.domain().flatMap(this::domain).map(words -> words.in(language)).ifPresent(asked::add);
        return asked;
    }

    private Optional<Words> domain(ResolvedDomain domain) {
        return switch (domain) {
            case ResolvedDomain.Codes set -> codes.map(CodeBlock::listed);
            case ResolvedDomain.Identifiers identifiers -> {
                Words title = identifiers.scheme().title();
                yield Optional.of(new Words("须合编码规则：" + title.zh(), "Must follow the scheme " + title.en()));
            }
            case ResolvedDomain.Numbers numbers -> Optional.of(range(numbers.low(), numbers.high()));
            case ResolvedDomain.Dates dates -> Optional.of(range(dates.low(), dates.high()));
            case ResolvedDomain.Matching matching ->
                Optional.of(new Words("写法：" + matching.pattern(), "Written as " + matching.pattern()));
        };
    }

    private static <T> Words range(Optional<T> low, Optional<T> high) {
        String from = low.map(FormColumn::plain).orElse("");
        String to = high.map(FormColumn::plain).orElse("");
        if (low.isEmpty() || high.isEmpty()) {
            return low.isEmpty()
                    ? new Words("不大于 " + to, "At most " + to)
                    : new Words("不小于 " + from, "At least " + from);
        }
        return new Words(from + " 至 " + to, "From " + from + " to " + to);
    }

    private static String plain(Object bound) {
        return bound instanceof BigDecimal number ? number.toPlainString() : bound.toString();
    }

    /// What the element is, and what it stands on.
    String meaning() {
        Element element = field.element().value();
        return List.of(element.definition(), (element.id() + "  " + element.source()).strip()).stream()
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    String say(String zh, String en) {
        return language == Language.EN ? en : zh;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
