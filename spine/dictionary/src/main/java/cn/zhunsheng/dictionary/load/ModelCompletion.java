package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Places;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.Rule;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.load.ModelDraft.FieldFormat;
import cn.zhunsheng.dictionary.load.ModelDraft.RuleDraft;
import cn.zhunsheng.dictionary.rule.RuleCompiler;
import cn.zhunsheng.dictionary.rule.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a model takes from its elements, which may stand in other packages: titles, the types that its rules
/// are compiled against, and the reading of its fields' own formats.
final class ModelCompletion {
    private final Dictionary dictionary;
    private final String packageId;
    private final Places places;
    private final Problems problems;

    ModelCompletion(Dictionary dictionary, String packageId, Places places, Problems problems) {
        this.dictionary = dictionary;
        this.packageId = packageId;
        this.places = places;
        this.problems = problems;
    }

    Model complete(ModelDraft draft) {
        SortedMap<String, ValueType> types = new TreeMap<>();
        Set<String> untyped = new TreeSet<>();
        List<Field> fields = new ArrayList<>();
        for (Field field : draft.model().fields()) {
            Optional<Held<Element>> element = element(draft, field);
            Field complete = element.map(e -> complete(draft, field, e.value())).orElse(field);
            fields.add(complete);
            element.ifPresentOrElse(e -> types.put(field.name(), type(complete, e)), () -> untyped.add(field.name()));
        }
        return withRules(draft.model(), fields, rules(draft, types, untyped));
    }

    private Optional<Held<Element>> element(ModelDraft draft, Field field) {
        try {
            return Optional.of(dictionary.element(field.element().value(), packageId));
        } catch (Refusal refusal) {
            String where = places.of(packageId, "model " + draft.model().id() + " field " + field.name());
            problems.refused(refusal.at(where), where);
            return Optional.empty();
        }
    }

    private static ValueType type(Field field, Held<Element> element) {
        Optional<Format> format = field.format().or(() -> element.value().format());
        return new ResolvedField(field, element, format, Optional.empty()).valueType();
    }

    private Field complete(ModelDraft draft, Field field, Element element) {
        return new Field(
                field.name(),
                field.element(),
                field.title().equals(ModelReader.UNTITLED) ? element.title() : field.title(),
                field.required(),
                field.key(),
                format(draft, field.name(), element.dataType()),
                field.severity(),
                field.everCodes(),
                field.role());
    }

    private Optional<Format> format(ModelDraft draft, String field, DataType type) {
        for (FieldFormat format : draft.formats()) {
            if (format.field().equals(field)) {
                try {
                    return Optional.of(Format.parse(format.notation(), type));
                } catch (Refusal refusal) {
                    problems.refused(refusal, format.where());
                }
            }
        }
        return Optional.empty();
    }

    private List<Rule> rules(ModelDraft draft, SortedMap<String, ValueType> types, Set<String> untyped) {
        List<Rule> rules = new ArrayList<>();
        for (RuleDraft rule : draft.rules()) {
            // A rule on a field whose element is unknown would only say again what was said of the field.
            if (untyped.stream().noneMatch(f -> rule.text().contains("this." + f))) {
                compiled(rule, types).ifPresent(rules::add);
            }
        }
        return rules;
    }

    private Optional<Rule> compiled(RuleDraft rule, SortedMap<String, ValueType> types) {
        if (rule.text().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Rule(
                    rule.id(),
                    rule.text(),
                    RuleCompiler.compile(rule.text(), types),
                    rule.message(),
                    rule.indicator(),
                    rule.severity(),
                    rule.source()));
        } catch (Refusal refusal) {
            String inside = refusal.where().isEmpty() ? "" : ", at " + refusal.where() + " of the expression";
            problems.refused(refusal.at(rule.where() + inside), rule.where());
            return Optional.empty();
        }
    }

    private static Model withRules(Model model, List<Field> fields, List<Rule> rules) {
        return new Model(
                model.id(),
                model.title(),
                model.source(),
                model.nulls(),
                model.base(),
                fields,
                model.unique(),
                model.references(),
                model.rowCount(),
                rules);
    }
}
