package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Rule;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.format.Length;
import cn.zhunsheng.dictionary.pattern.PatternSpelling;
import cn.zhunsheng.dictionary.pattern.PatternSpelling.Flavour;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A data set of a model as an XML Schema 1.0: `rows` of `row`, whose values stand in any order.
///
/// An absent value is an element left out. Keys are identity constraints. Rules across fields are documentation: to say
/// them takes XML Schema 1.1.
final class Xsd {
    private final ModelFacts facts;
    private final List<Gap> gaps;
    private final XmlText xml = new XmlText();

    private Xsd(ModelFacts facts) {
        this.facts = facts;
        gaps = new ArrayList<>(facts.gaps());
        for (FieldFacts field : facts.fields()) {
            if (field.required() && !field.nulls().isEmpty()) {
                gaps.add(new Gap(field.name() + ".required", Why.NULLS));
            }
            boolean number = field.number().isPresent();
            if (!number) {
                lengths(field);
            }
            boolean range = field.limit() instanceof Limit.Dates || (field.limit() instanceof Limit.Numbers && !number);
            if (range) {
                gaps.add(new Gap(field.name() + ".range", Why.RANGE));
            }
        }
        facts.rules().forEach(rule -> gaps.add(new Gap(rule.id(), Why.RULE)));
    }

    private void lengths(FieldFacts field) {
        TextShape shape = field.shape();
        shape.why().ifPresent(why -> gaps.add(new Gap(field.name() + ".format", why)));
        if (!shape.counted()
                && shape.most() != Length.UNBOUNDED
                && shape.lengths().isEmpty()) {
            gaps.add(new Gap(field.name() + ".format", Why.LENGTH));
        }
    }

    static Generated of(ModelFacts facts) {
        return new Xsd(facts).write();
    }

    private Generated write() {
        String namespace = "urn:zhunsheng:" + facts.resolved().held().packageId() + ":"
                + facts.model().id();
        xml.open(
                "xs:schema",
                "xmlns:xs",
                "http://www.w3.org/2001/XMLSchema",
                "xmlns:m",
                namespace,
                "targetNamespace",
                namespace,
                "elementFormDefault",
                "qualified");
        heading();
        xml.open("xs:element", "name", "rows").open("xs:complexType").open("xs:sequence");
        xml.empty("xs:element", "name", "row", "type", "m:row", "minOccurs", "0", "maxOccurs", "unbounded");
        xml.close().close();
        keys();
        xml.close();
        xml.open("xs:complexType", "name", "row").open("xs:all");
        facts.fields().forEach(this::element);
        xml.close().close().close();
        return new Generated(xml.whole(), gaps);
    }

    private void heading() {
        Model model = facts.model();
        xml.open("xs:annotation");
        documentation(model.title());
        xml.text(
                "xs:documentation",
                "%s, %s; 代码截至 / codes as of %s".formatted(facts.packageVersion(), model.id(), facts.day()));
        for (String line : Generated.lines(gaps)) {
            xml.text("xs:documentation", "由 zs check 判断 / left to zs check: " + line);
        }
        for (Rule rule : facts.rules()) {
            documentation(new Words(
                    rule.id() + "：" + rule.message().zh() + "（" + rule.text() + "）",
                    rule.id() + ": " + rule.message().en() + " (" + rule.text() + ")"));
        }
        xml.close();
    }

    private void documentation(Words words) {
        xml.text("xs:documentation", words.zh(), "xml:lang", "zh");
        xml.text("xs:documentation", words.en(), "xml:lang", "en");
    }

    private void keys() {
        for (List<String> key : facts.model().keys()) {
            xml.open("xs:unique", "name", String.join("-", key));
            xml.empty("xs:selector", "xpath", "m:row");
            key.forEach(field -> xml.empty("xs:field", "xpath", "m:" + field));
            xml.close();
        }
    }

    private void element(FieldFacts field) {
        xml.open("xs:element", "name", field.name(), "minOccurs", field.required() ? "1" : "0");
        Element element = field.field().element().value();
        xml.open("xs:annotation");
        documentation(field.field().title());
        String format = field.field().format().map(Object::toString).orElse("");
        xml.text("xs:documentation", String.join("; ", element.id().value(), format, element.source()));
        xml.close();
        xml.open("xs:simpleType");
        if (field.number().isPresent()) {
            number(field);
        } else if (field.limit() instanceof Limit.Codes codes) {
            codes(codes.codes());
        } else {
            text(field);
        }
        xml.close().close();
    }

    private void number(FieldFacts field) {
        xml.open("xs:restriction", "base", "xs:decimal");
        pattern(field, ".format", field.shape().pattern());
        if (field.limit() instanceof Limit.Numbers range) {
            range.low().map(BigDecimal::toPlainString).ifPresent(low -> xml.empty("xs:minInclusive", "value", low));
            range.high().map(BigDecimal::toPlainString).ifPresent(high -> xml.empty("xs:maxInclusive", "value", high));
        }
        xml.close();
    }

    private void codes(List<Code> codes) {
        xml.open("xs:restriction", "base", "xs:string");
        for (Code code : codes) {
            xml.open("xs:enumeration", "value", code.code()).open("xs:annotation");
            xml.text("xs:documentation", code.name(), "xml:lang", "zh");
            xml.close().close();
        }
        xml.close();
    }

    /// Patterns of one restriction are alternatives, so that each restricts what the one inside has made. Lengths are
    /// patterns too: common validators count a rare character as two.
    private void text(FieldFacts field) {
        TextShape shape = field.shape();
        Deque<String> patterns = new ArrayDeque<>();
        patterns.add(shape.pattern());
        if (!shape.counted()) {
            shape.lengths().ifPresent(patterns::add);
        }
        if (field.limit() instanceof Limit.Matching matching) {
            patterns.add(matching.pattern());
        }
        restricted(field, patterns);
    }

    private void restricted(FieldFacts field, Deque<String> patterns) {
        String pattern = patterns.removeFirst();
        if (patterns.isEmpty()) {
            xml.open("xs:restriction", "base", "xs:string");
        } else {
            xml.open("xs:restriction").open("xs:simpleType");
            restricted(field, patterns);
            xml.close();
        }
        pattern(field, ".format", pattern);
        xml.close();
    }

    private void pattern(FieldFacts field, String rule, String pattern) {
        try {
            xml.empty("xs:pattern", "value", PatternSpelling.of(pattern, Flavour.XSD));
        } catch (Refusal unsayable) {
            gaps.add(new Gap(field.name() + rule, Why.PATTERN));
        }
    }
}
