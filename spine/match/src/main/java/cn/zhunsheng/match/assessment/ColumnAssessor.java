package cn.zhunsheng.match.assessment;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.conformance.SchemaFinding;
import cn.zhunsheng.check.conformance.TableConformance;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.proposal.Proposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says how each column of one table stands, from what was found in its structure and in its rows.
final class ColumnAssessor {
    private final TiedModel model;
    private final Optional<TableConformance> conformance;
    private final Optional<CheckResult> result;

    ColumnAssessor(TiedModel model, Optional<TableConformance> conformance, Optional<CheckResult> result) {
        this.model = model;
        this.conformance = conformance;
        this.result = result;
    }

    AssessedColumn assess(ColumnMatch match) {
        Optional<Field> field = model.field(match.column());
        if (field.isPresent()) {
            return tied(match, field.get());
        }
        if (match.chosen().isPresent()) {
            return new AssessedColumn(
                    match,
                    match.chosen(),
                    Standing.UNMONITORED,
                    List.of(new Words(
                            "列名为空或重复，规则无从指向它", "its name is empty or repeated: no rule can be pointed at it")));
        }
        return match.decided()
                ? new AssessedColumn(
                        match,
                        Optional.empty(),
                        Standing.EXEMPT,
                        List.of(new Words("人已定为不是数据元", "people decided that it is no element")))
                : new AssessedColumn(match, Optional.empty(), Standing.TO_ASSESS, List.of(near(match)));
    }

    private static Words near(ColumnMatch match) {
        Optional<Candidate> first =
                match.candidates().stream().findFirst().filter(candidate -> candidate.confidence() >= Proposals.UNSURE);
        return first.map(candidate -> {
                    String sure = String.format(Locale.ROOT, "%.2f", candidate.confidence());
                    return new Words(
                            "把握不足：可能是“" + candidate.name().zh() + "”（" + candidate.element() + "，" + sure + "）",
                            "not sure: perhaps " + candidate.name().en() + " (" + candidate.element() + ", " + sure
                                    + ")");
                })
                .orElse(new Words("没有数据元与它相当", "no element is like it"));
    }

    private AssessedColumn tied(ColumnMatch match, Field field) {
        List<Words> errors = new ArrayList<>();
        List<Words> warnings = new ArrayList<>();
        List<Words> sound = new ArrayList<>();
        boolean structure = structure(match, field, errors, warnings, sound);
        boolean rows = rows(field, errors, warnings, sound);
        Optional<ElementId> element = Optional.of(field.element());
        if (!errors.isEmpty()) {
            return new AssessedColumn(match, element, Standing.FAILED, errors);
        }
        if (!structure && !rows) {
            return new AssessedColumn(match, element, Standing.UNMONITORED, List.of(idle(field)));
        }
        sound.addAll(warnings);
        return new AssessedColumn(match, element, Standing.PASSED, sound);
    }

    /// Whether the structure could be judged: the source declares a type, and the element says what it must hold.
    private boolean structure(
            ColumnMatch match, Field field, List<Words> errors, List<Words> warnings, List<Words> sound) {
        boolean judged = conformance.isPresent() && !match.column().type().isEmpty() && formatted(field);
        if (!judged) {
            return false;
        }
        boolean fits = true;
        for (SchemaFinding finding : conformance.get().findings()) {
            if (finding.field().equals(field.name()) && ofType(finding)) {
                fits = false;
                Words what = respect(finding.kind());
                Words said = new Words(
                        "%s应为 %s，实为 %s".formatted(what.zh(), finding.expected(), finding.actual()),
                        "%s should be %s and is %s".formatted(what.en(), finding.expected(), finding.actual()));
                (finding.severity() == Severity.ERROR ? errors : warnings).add(warned(finding.severity(), said));
            }
        }
        if (fits) {
            sound.add(new Words("结构相符", "the structure fits"));
        }
        return true;
    }

    /// What the column holds, and not what people call it.
    private static boolean ofType(SchemaFinding finding) {
        return switch (finding.kind()) {
            case TYPE, LENGTH, PRECISION, NULLABILITY -> true;
            case MISSING, EXTRA, KEY, COMMENT, NAMING -> false;
        };
    }

    private static Words respect(SchemaFinding.Kind kind) {
        return switch (kind) {
            case LENGTH -> new Words("长度", "the length");
            case PRECISION -> new Words("精度", "the precision");
            case NULLABILITY -> new Words("可空性", "nullability");
            case TYPE, MISSING, EXTRA, KEY, COMMENT, NAMING -> new Words("类型", "the type");
        };
    }

    private static Words warned(Severity severity, Words said) {
        return severity == Severity.ERROR ? said : new Words("警告：" + said.zh(), "warning: " + said.en());
    }

    /// Whether a rule judged a value.
    private boolean rows(Field field, List<Words> errors, List<Words> warnings, List<Words> sound) {
        if (result.isEmpty()) {
            return false;
        }
        boolean judged = false;
        long tested = 0;
        for (RuleResult rule : result.get().rules()) {
            if (of(rule.rule(), field)) {
                judged |= rule.tested() > 0;
                tested = Math.max(tested, rule.tested());
                if (rule.failed() > 0) {
                    Words demand = demand(rule.rule(), field);
                    Words said = new Words(
                            "%s：%,d 个中 %,d 个不符".formatted(demand.zh(), rule.tested(), rule.failed()),
                            "%s: %,d of %,d fail".formatted(demand.en(), rule.failed(), rule.tested()));
                    boolean error = rule.rule().severity() == Severity.ERROR;
                    (error ? errors : warnings).add(warned(rule.rule().severity(), said));
                }
            }
        }
        if (judged && warnings.isEmpty()) {
            sound.add(new Words("%,d 个值都相符".formatted(tested), "all of %,d values fit".formatted(tested)));
        }
        return judged;
    }

    /// What the rule demands, without the name of the field, which stands beside it.
    private static Words demand(RuleEntry rule, Field field) {
        String zh = field.title().zh() + "：";
        String en = field.title().en() + ": ";
        return new Words(
                rule.title().zh().startsWith(zh)
                        ? rule.title().zh().substring(zh.length())
                        : rule.title().zh(),
                rule.title().en().startsWith(en)
                        ? rule.title().en().substring(en.length())
                        : rule.title().en());
    }

    private static boolean of(RuleEntry rule, Field field) {
        return rule.field().filter(field.name()::equals).isPresent() && rule.kind() != RuleEntry.Kind.COLUMN;
    }

    private Words idle(Field field) {
        if (!formatted(field)) {
            return new Words("数据元没有格式和值域，没有规则", "the element has neither format nor domain: no rule");
        }
        return result.isPresent()
                ? new Words("没有一个值", "it has no value")
                : new Words("来源没有声明类型，也没有读数据", "the source declares no type, and no rows were read");
    }

    private boolean formatted(Field field) {
        Optional<Element> element = model.dictionary().element(field.element()).map(Held::value);
        return field.format().isPresent()
                || element.filter(e -> e.format().isPresent() || e.domain().isPresent())
                        .isPresent();
    }
}
