package cn.zhunsheng.match.draft;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.draft.DraftColumn.LeftOut;
import cn.zhunsheng.match.profile.ColumnProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What stands above a field of a draft: which element and why, and what its values are.
final class ColumnRemarks {
    private static final double NEARLY_ALL = 0.99;
    private static final double WORTH_A_LOOK = 0.05;
    private static final int MOST_SETS = 3;

    /// Fewer different values may be codes of anything.
    private static final int ENOUGH_CODES = 3;

    private final Draft draft;
    private final Language language;

    ColumnRemarks(Draft draft, Language language) {
        this.draft = draft;
        this.language = language;
    }

    /// One line each.
    List<String> of(DraftColumn column) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(column));
        column.match().choice().ifPresent(choice -> because(choice, lines));
        if (column.left() == LeftOut.NO_NAME) {
            lines.add(say(
                    "   列名为空或与前面的列相同，模型无法指向它：先改表头",
                    "   The column has no name, or that of one before it, and no field can be it: mend the header"));
        }
        List<String> values = values(column);
        if (!values.isEmpty()) {
            lines.add(say("   值：", "   Values: ") + String.join(say("；", "; "), values));
        }
        if (column.left() == LeftOut.NO_ELEMENT) {
            withoutElement(column, lines);
        }
        return lines;
    }

    private String heading(DraftColumn column) {
        String name = "%d. %s".formatted(column.index(), column.name());
        Optional<Candidate> choice = column.match().choice();
        if (choice.isEmpty()) {
            return name + say("：没有对应的数据元，不在模型里，待审", ": no element; not in the model; review");
        }
        String element = choice.get().role().orElse("") + choice.get().name().in(language);
        String sure = String.format(Locale.ROOT, "%.2f", choice.get().confidence());
        return name
                + say(" → " + element + "，把握 " + sure + "，待审", " → " + element + ", confidence " + sure + "; review");
    }

    private void because(Candidate choice, List<String> lines) {
        if (!choice.because().isEmpty()) {
            lines.add(say("   因为：", "   Because: ")
                    + choice.because().stream()
                            .map(reason -> reason.in(language))
                            .collect(Collectors.joining(say("；", "; "))));
        }
    }

    private List<String> values(DraftColumn column) {
        List<String> values = new ArrayList<>();
        ColumnFacts facts = column.facts();
        if (facts.values() == 0) {
            return column.required() ? List.of(say("表里声明不可空", "declared not null")) : List.of();
        }
        values.add(
                facts.alwaysThere()
                        ? say(
                                "%,d 行都有值".formatted(facts.values()),
                                "there in each of %,d rows".formatted(facts.values()))
                        : say(
                                "%,d 行中 %,d 行缺失".formatted(facts.values(), facts.absent()),
                                "absent in %,d of %,d rows".formatted(facts.absent(), facts.values())));
        column.field()
                .filter(field -> facts.present() > 0)
                .filter(field -> field.format().isPresent() || field.domain().isPresent())
                .ifPresent(field -> fit(column, field, values));
        if (facts.once() && facts.present() > 1) {
            values.add(say("没有重复", "none comes twice"));
        }
        if (draft.table().primaryKey().contains(column.name())) {
            values.add(say("表里声明为主键", "declared the primary key"));
        }
        range(facts).ifPresent(words -> values.add(words.in(language)));
        return values;
    }

    private void fit(DraftColumn column, ResolvedField field, List<String> values) {
        ColumnFacts facts = column.facts();
        Words wanted = wanted(field);
        values.add(say(
                "%,d 个值中 %s 合%s".formatted(facts.present(), percent(facts.fitting(), facts.present()), wanted.zh()),
                "%s of %,d values fit %s"
                        .formatted(percent(facts.fitting(), facts.present()), facts.present(), wanted.en())));
        if (facts.outOfForce() > 0) {
            values.add(say(
                    "另有 %,d 个是已停用或尚未启用的代码，故写 codes: ever".formatted(facts.outOfForce()),
                    "%,d more are codes not in force, hence codes: ever".formatted(facts.outOfForce())));
        }
        if (column.formatReplaced()) {
            String own = field.element().value().format().map(Object::toString).orElse("");
            values.add(say(
                    "数据元的格式是 " + own + "，这里的值不是这样写的",
                    "the element's format is " + own + "; these values are written otherwise"));
        }
    }

    private static Words wanted(ResolvedField field) {
        Words format = new Words("格式", "the format");
        return switch (field.domain().orElse(null)) {
            case null -> format;
            case ResolvedDomain.Codes codes ->
                new Words(
                        "代码集 " + codes.codeSet().id(),
                        "the codes of " + codes.codeSet().id());
            case ResolvedDomain.Identifiers identifiers ->
                new Words(
                        "格式和编码规则 " + identifiers.scheme().id(),
                        "the format and scheme " + identifiers.scheme().id());
            case ResolvedDomain.Matching matching -> new Words("格式和表达式", "the format and pattern");
            case ResolvedDomain.Numbers numbers -> new Words("格式和值域", "the format and range");
            case ResolvedDomain.Dates dates -> new Words("格式和值域", "the format and range");
        };
    }

    private static Optional<Words> range(ColumnFacts facts) {
        if (facts.low().isPresent() && facts.first().isEmpty()) {
            String low = facts.low().get().toPlainString();
            String high = facts.high().orElseThrow().toPlainString();
            return Optional.of(new Words("从 " + low + " 到 " + high, "from " + low + " to " + high));
        }
        return facts.first()
                .map(first -> new Words(
                        "日期从 " + first + " 到 " + facts.last().orElseThrow(),
                        "days from " + first + " to " + facts.last().orElseThrow()));
    }

    private void withoutElement(DraftColumn column, List<String> lines) {
        String near = column.match().candidates().stream()
                .filter(candidate -> candidate.confidence() >= WORTH_A_LOOK)
                .limit(2)
                .map(c -> c.element() + " " + String.format(Locale.ROOT, "%.2f", c.confidence()))
                .collect(Collectors.joining(", "));
        if (!near.isEmpty()) {
            lines.add(say("   没有把握的候选：", "   Candidates, none sure: ") + near);
        }
        String sets = column.profile().map(ColumnRemarks::codeSets).orElse("");
        if (!sets.isEmpty()) {
            lines.add(say("   样本中的值都见于代码集：", "   The values looked at are codes of: ") + sets);
        } else if (column.facts().closedList()) {
            lines.add(say(
                    "   只有 %d 个不同的值，可能是代码：zs dictionary propose-codes 数据 --column 列名"
                            .formatted(column.facts().distinct()),
                    "   Only %d different values, perhaps codes: zs dictionary propose-codes DATA --column NAME"
                            .formatted(column.facts().distinct())));
        }
    }

    private static String codeSets(ColumnProfile profile) {
        if (profile.distinct() < ENOUGH_CODES) {
            return "";
        }
        return profile.codeSets().entrySet().stream()
                .filter(entry -> entry.getValue() >= NEARLY_ALL * profile.present())
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SETS)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    /// Rounded down, so that 100 % is all.
    private static String percent(long count, long all) {
        long permille = count * 1_000 / all;
        return "%d.%d %%".formatted(permille / 10, permille % 10);
    }

    private String say(String zh, String en) {
        return language == Language.EN ? en : zh;
    }
}
