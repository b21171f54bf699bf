package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.format.ChoiceFormat;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.format.NumberFormat;
import cn.zhunsheng.dictionary.rule.ValueType;
import java.util.Optional;

/// A field with its element, and with the format and the domain that judge its values.
///
/// `format` is the field's own or else the element's; `element` has what it derives from filled in.
public record ResolvedField(
        Field field, Held<Element> element, Optional<Format> format, Optional<ResolvedDomain> domain) {
    public String name() {
        return field.name();
    }

    /// What to call it: the field's title, which is the element's name unless the model says otherwise.
    public Words title() {
        return field.title();
    }

    /// The heaviest finding that a rule of the kind may give here: the lightest of what the field allows,
    /// what the element's evidence bears and what the domain's own evidence and completeness bear. `required`
    /// stands on the model alone, so only the field's own severity can lighten it.
    public Severity severity(FieldRule kind) {
        Severity cap = field.severity().orElse(Severity.ERROR);
        Severity borne = lighter(cap, element.value().evidence().heaviest());
        return switch (kind) {
            case REQUIRED -> cap;
            case FORMAT -> borne;
            case PATTERN, CODE, SCHEME, RANGE ->
                lighter(borne, domain.map(ResolvedDomain::heaviest).orElse(Severity.ERROR));
        };
    }

    /// What the field's value is to a rule. A truth value is written 0 or 1, and a rule sees it as true or
    /// false.
    public ValueType valueType() {
        return switch (element.value().dataType()) {
            case TEXT, BINARY -> new ValueType.Text();
            case NUMBER -> number();
            case DATE, DATE_TIME -> new ValueType.Moment();
            case TRUTH -> new ValueType.Truth();
        };
    }

    private ValueType number() {
        int decimals = format.map(ResolvedField::decimals).orElse(0);
        return decimals > 0 ? new ValueType.Decimal(decimals) : new ValueType.Whole();
    }

    /// Of a choice the most, so that every number it admits can be read.
    private static int decimals(Format format) {
        if (format instanceof ChoiceFormat choice) {
            return choice.formats().stream()
                    .mapToInt(ResolvedField::decimals)
                    .max()
                    .orElse(0);
        }
        return format instanceof NumberFormat number ? number.decimals() : 0;
    }

    private static Severity lighter(Severity one, Severity other) {
        return one == Severity.WARNING ? one : other;
    }
}
