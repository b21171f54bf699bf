package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Rule;
import cn.zhunsheng.dictionary.format.Length;
import cn.zhunsheng.dictionary.format.NumberFormat;
import cn.zhunsheng.dictionary.pattern.PatternSpelling;
import cn.zhunsheng.dictionary.pattern.PatternSpelling.Flavour;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One record of a model as a JSON Schema of 2020-12.
///
/// Values are strings in the notation of their formats, as in JSON lines; numbers that every program reads exactly (up
/// to 15 digits) are JSON numbers. An absent value is a key left out.
final class JsonSchema {
    /// A binary floating-point number keeps so many decimal digits.
    static final int EXACT_DIGITS = 15;

    private static final int MOST_NAMED_CODES = 60;

    /// What is not below zero, however zero is written.
    private static final String NOT_NEGATIVE = "\\+?[0-9.]*|-[0.]*";

    private final ModelFacts facts;
    private final List<Gap> gaps;

    private JsonSchema(ModelFacts facts) {
        this.facts = facts;
        this.gaps = new ArrayList<>(facts.gaps());
    }

    static Generated of(ModelFacts facts) {
        JsonSchema schema = new JsonSchema(facts);
        Map<String, Object> own = schema.record();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put(
                "$id",
                "urn:zhunsheng:" + facts.resolved().held().packageId() + ":"
                        + facts.model().id());
        whole.putAll(own);
        return new Generated(JsonText.of(whole), schema.gaps);
    }

    /// The schema of a record without what makes it a document; the gaps go to the list.
    static Map<String, Object> record(ModelFacts facts, List<Gap> gaps) {
        JsonSchema schema = new JsonSchema(facts);
        Map<String, Object> own = schema.record();
        gaps.addAll(schema.gaps);
        return own;
    }

    /// Whether the values are JSON numbers.
    static boolean isNumber(FieldFacts field) {
        return field.number()
                .filter(number -> number.digits().most() <= EXACT_DIGITS)
                .isPresent();
    }

    private Map<String, Object> record() {
        Model model = facts.model();
        Map<String, Object> properties = new LinkedHashMap<>();
        facts.fields().forEach(field -> properties.put(field.name(), property(field)));
        List<Object> rules = new ArrayList<>();
        facts.rules().forEach(rule -> rule(rule).ifPresent(rules::add));
        model.keys().forEach(key -> gaps.add(new Gap(String.join("+", key) + ".unique", Why.UNIQUE)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", model.title().zh());
        schema.put("description", model.title().en());
        schema.put("$comment", comment());
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                facts.fields().stream()
                        .filter(FieldFacts::required)
                        .map(FieldFacts::name)
                        .toList());
        if (!rules.isEmpty()) {
            schema.put("allOf", rules);
        }
        return schema;
    }

    private String comment() {
        String about = "%s, %s; 代码截至 / codes as of %s. "
                        .formatted(facts.packageVersion(), facts.model().id(), facts.day())
                + "缺失的值不写该键 / an absent value is a key left out.";
        return gaps.isEmpty()
                ? about
                : about + " 由 zs check 判断 / left to zs check: " + String.join("; ", Generated.lines(gaps)) + ".";
    }

    private Optional<Object> rule(Rule rule) {
        Optional<Object> schema = new JsonRule(facts).of(rule.expression());
        if (schema.isEmpty()) {
            gaps.add(new Gap(rule.id(), Why.RULE));
            return Optional.empty();
        }
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("$comment", rule.id() + ": " + Generated.both(rule.message()));
        if (schema.get() instanceof Map<?, ?> map) {
            map.forEach((key, value) -> named.put(String.valueOf(key), value));
        }
        return Optional.of(named);
    }

    private Map<String, Object> property(FieldFacts field) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", field.field().title().zh());
        property.put("description", description(field));
        if (isNumber(field)) {
            number(field, field.number().orElseThrow(), property);
        } else {
            text(field, property);
        }
        if (!field.nulls().isEmpty()) {
            property.put("not", Map.of("enum", field.nulls()));
        }
        return property;
    }

    private static String description(FieldFacts field) {
        Element element = field.field().element().value();
        List<String> parts = new ArrayList<>();
        parts.add(field.field().title().en());
        if (!element.definition().isEmpty()) {
            parts.add(element.definition().replaceFirst("。$", ""));
        }
        parts.add(element.id().value());
        field.field().format().ifPresent(format -> parts.add(format.toString()));
        if (!element.source().isEmpty()) {
            parts.add(element.source());
        }
        if (field.limit() instanceof Limit.Codes codes && codes.codes().size() <= MOST_NAMED_CODES) {
            parts.add(codes.codes().stream()
                    .map(code -> code.code() + " " + code.name())
                    .collect(Collectors.joining(", ")));
        }
        return String.join("; ", parts);
    }

    private void number(FieldFacts field, NumberFormat format, Map<String, Object> property) {
        property.put("type", format.decimals() == 0 ? "integer" : "number");
        Limit.Numbers range = field.limit() instanceof Limit.Numbers given
                ? given
                : new Limit.Numbers(Optional.empty(), Optional.empty());
        BigDecimal beyond = BigDecimal.ONE.movePointRight(format.digits().most() - format.decimals());
        range.low()
                .ifPresentOrElse(
                        low -> property.put("minimum", low), () -> property.put("exclusiveMinimum", beyond.negate()));
        range.high()
                .ifPresentOrElse(high -> property.put("maximum", high), () -> property.put("exclusiveMaximum", beyond));
        gaps.add(new Gap(field.name() + ".format", Why.NUMBER));
    }

    private void text(FieldFacts field, Map<String, Object> property) {
        property.put("type", "string");
        List<String> patterns = new ArrayList<>();
        switch (field.limit()) {
            case Limit.Codes codes -> {
                property.put(
                        "enum", codes.codes().stream().map(code -> code.code()).toList());
                return;
            }
            case Limit.Matching matching -> spell(field, ".pattern", matching.pattern(), patterns);
            case Limit.Numbers numbers -> {
                boolean notNegative = numbers.high().isEmpty()
                        && numbers.low().filter(low -> low.signum() == 0).isPresent();
                if (notNegative && field.number().isPresent()) {
                    spell(field, ".range", NOT_NEGATIVE, patterns);
                } else {
                    gaps.add(new Gap(field.name() + ".range", Why.RANGE));
                }
            }
            case Limit.Dates dates -> gaps.add(new Gap(field.name() + ".range", Why.RANGE));
            case Limit.None none -> {}
        }
        TextShape shape = field.shape();
        property.put("minLength", shape.least());
        if (shape.most() != Length.UNBOUNDED) {
            property.put("maxLength", shape.most());
        }
        spell(field, ".format", shape.pattern(), patterns);
        shape.why().ifPresent(why -> gaps.add(new Gap(field.name() + ".format", why)));
        if (patterns.size() == 1) {
            property.put("pattern", patterns.getFirst());
        } else {
            property.put(
                    "allOf",
                    patterns.stream().map(pattern -> Map.of("pattern", pattern)).toList());
        }
    }

    private void spell(FieldFacts field, String rule, String pattern, List<String> patterns) {
        try {
            String spelled = PatternSpelling.of(pattern, Flavour.ECMA);
            if (!patterns.contains(spelled)) {
                patterns.add(spelled);
            }
        } catch (Refusal unsayable) {
            gaps.add(new Gap(field.name() + rule, Why.PATTERN));
        }
    }
}
