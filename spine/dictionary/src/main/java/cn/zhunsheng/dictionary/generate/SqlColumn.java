package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.format.DateFormat;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.format.Length;
import cn.zhunsheng.dictionary.format.NumberFormat;
import cn.zhunsheng.dictionary.format.TruthFormat;
import cn.zhunsheng.dictionary.pattern.PatternSpelling;
import cn.zhunsheng.dictionary.pattern.PatternSpelling.Flavour;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A field as a column: what it stores, its type, and what its values are held to.
record SqlColumn(FieldFacts facts, Storage storage, SqlText sql) {
    /// Longer texts are kept apart from the row.
    static final int LONGEST_VARCHAR = 1000;

    /// What MySQL's DECIMAL holds; PostgreSQL's NUMERIC holds more.
    private static final int MOST_DIGITS = 65;

    private static final int MOST_DECIMALS = 30;

    private static final Set<String> DAYS = Set.of("YYYYMMDD", "YYYY-MM-DD", "YYYY/MM/DD");
    private static final Set<String> MOMENTS = Set.of("YYYY-MM-DD hh:mm:ss", "YYYY-MM-DDThh:mm:ss", "YYYYMMDDThhmmss");

    static SqlColumn of(FieldFacts facts, SqlText sql) {
        return new SqlColumn(facts, storage(facts), sql);
    }

    private static Storage storage(FieldFacts facts) {
        if (facts.number().isPresent()) {
            NumberFormat number = facts.number().get();
            boolean fits = number.digits().most() <= MOST_DIGITS && number.decimals() <= MOST_DECIMALS;
            return fits ? Storage.NUMBER : Storage.TEXT;
        }
        Format format = facts.field().format().orElse(null);
        if (facts.limit() instanceof Limit.Codes || facts.limit() instanceof Limit.Matching || format == null) {
            return Storage.TEXT;
        }
        if (format instanceof DateFormat dates) {
            List<String> notations =
                    dates.notations().stream().map(Object::toString).toList();
            return DAYS.containsAll(notations)
                    ? Storage.DATE
                    : MOMENTS.containsAll(notations) ? Storage.TIMESTAMP : Storage.TEXT;
        }
        return format instanceof TruthFormat ? Storage.TRUTH : Storage.TEXT;
    }

    String name() {
        return sql.name(facts.name());
    }

    /// The most characters of a text; [Length#UNBOUNDED] where there is no limit.
    int most() {
        if (facts.limit() instanceof Limit.Codes codes) {
            return codes.codes().stream()
                    .mapToInt(c -> c.code().codePointCount(0, c.code().length()))
                    .max()
                    .orElse(1);
        }
        return facts.shape().most();
    }

    /// `apart`: a text of this length does not fit into the row beside the others.
    String type(boolean apart) {
        return switch (storage) {
            case NUMBER -> {
                NumberFormat number = facts.number().orElseThrow();
                String places = number.decimals() == 0 ? "" : ", " + number.decimals();
                yield (sql.postgresql() ? "numeric(" : "decimal(")
                        + number.digits().most() + places + ")";
            }
            case DATE -> "date";
            case TIMESTAMP -> sql.postgresql() ? "timestamp(0)" : "datetime";
            case TRUTH -> "smallint";
            case TEXT ->
                most() <= LONGEST_VARCHAR && !apart
                        ? "varchar(" + most() + ")"
                        : sql.postgresql() || most() <= 16_383 ? "text" : "longtext";
        };
    }

    /// What every value must fulfil.
    List<String> conditions(boolean apart, List<Gap> gaps) {
        List<String> conditions = new ArrayList<>();
        switch (storage) {
            case TEXT -> text(apart, conditions, gaps);
            case NUMBER -> number(conditions, gaps);
            case DATE, TIMESTAMP -> dates(conditions, gaps);
            case TRUTH -> {
                gaps.add(new Gap(facts.name() + ".format", Why.NUMBER));
                conditions.add(name() + " in (0, 1)");
            }
        }
        if (!facts.nulls().isEmpty()) {
            conditions.add(name() + " not in " + sql.literals(facts.nulls()));
        }
        return conditions.stream().distinct().toList();
    }

    private void text(boolean apart, List<String> conditions, List<Gap> gaps) {
        switch (facts.limit()) {
            case Limit.Codes codes -> {
                conditions.add(name() + " in "
                        + sql.literals(codes.codes().stream().map(c -> c.code()).toList()));
                return;
            }
            case Limit.Matching matching -> matches(matching.pattern(), ".pattern", Why.PATTERN, conditions, gaps);
            case Limit.Numbers numbers -> gaps.add(new Gap(facts.name() + ".range", Why.RANGE));
            case Limit.Dates dates -> gaps.add(new Gap(facts.name() + ".range", Why.RANGE));
            case Limit.None none -> {}
        }
        TextShape shape = facts.shape();
        matches(shape.pattern(), ".format", Why.PATTERN, conditions, gaps);
        shape.why().ifPresent(why -> gaps.add(new Gap(facts.name() + ".format", why)));
        if (shape.least() > LONGEST_VARCHAR) {
            conditions.add("char_length(" + name() + ") >= " + shape.least());
        }
        if (shape.most() != Length.UNBOUNDED && (apart || shape.most() > LONGEST_VARCHAR)) {
            conditions.add("char_length(" + name() + ") <= " + shape.most());
        }
    }

    private void matches(String pattern, String rule, Why why, List<String> conditions, List<Gap> gaps) {
        try {
            String spelled = PatternSpelling.of(pattern, sql.postgresql() ? Flavour.POSTGRESQL : Flavour.PCRE);
            conditions.add(name() + (sql.postgresql() ? " ~ " : " regexp ") + sql.literal(spelled));
        } catch (Refusal unsayable) {
            gaps.add(new Gap(facts.name() + rule, why));
        }
    }

    private void number(List<String> conditions, List<Gap> gaps) {
        gaps.add(new Gap(facts.name() + ".format", Why.NUMBER));
        if (sql.postgresql()) {
            conditions.add(name() + " <> 'NaN'");
        }
        if (facts.limit() instanceof Limit.Numbers range) {
            range.low().map(BigDecimal::toPlainString).ifPresent(low -> conditions.add(name() + " >= " + low));
            range.high().map(BigDecimal::toPlainString).ifPresent(high -> conditions.add(name() + " <= " + high));
        }
    }

    /// Databases also know years beyond four digits, and infinity; MySQL in some modes days that do not exist.
    private void dates(List<String> conditions, List<Gap> gaps) {
        gaps.add(new Gap(facts.name() + ".format", Why.DATE));
        Limit.Dates range = facts.limit() instanceof Limit.Dates given
                ? given
                : new Limit.Dates(Optional.empty(), Optional.empty());
        LocalDate low = range.low().orElse(LocalDate.of(1, 1, 1));
        LocalDate after = range.high().orElse(LocalDate.of(9999, 12, 31));
        String type = storage == Storage.DATE ? "date '" : "timestamp '";
        String midnight = storage == Storage.DATE ? "'" : " 00:00:00'";
        String last = storage == Storage.DATE ? "'" : " 23:59:59'";
        conditions.add(name() + " >= " + type + low + midnight);
        conditions.add(name() + " <= " + type + after + last);
        if (!sql.postgresql()) {
            conditions.add("month(" + name() + ") > 0");
            conditions.add("day(" + name() + ") > 0");
        }
    }

    /// Title in both languages, element, format, clause.
    String comment() {
        Element element = facts.field().element().value();
        StringBuilder text = new StringBuilder(Generated.both(facts.field().title()));
        text.append("; ").append(element.id());
        facts.field().format().ifPresent(format -> text.append("; ").append(format));
        if (!element.source().isEmpty()) {
            text.append("; ").append(element.source());
        }
        return SqlText.line(text.toString());
    }
}
