package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.generate.Generated;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Generated schemas, in validators that others wrote: what a check passes they take, what breaks a rule that they
/// claim
/// they refuse.
class GeneratedSchemasTest {
    private static final JsonMapper JSON = new JsonMapper();

    static List<Held<Model>> models() {
        return Trial.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void jsonSchemaTakesWhatPassesAndRefusesWhatItClaims(Held<Model> model) {
        Trial trial = Trial.of(model);
        Generated generated = trial.generation().jsonSchema();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema schema = registry.getSchema(generated.text(), InputFormat.JSON);
        JsonNode properties = JSON.readTree(generated.text()).get("properties");
        agrees(trial, generated, row -> schema.validate(record(row, properties)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void jsonSchemaIsOneItself(Held<Model> model) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema meta = registry.getSchema(
                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(Trial.of(model).generation().jsonSchema().text(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void xmlSchemaTakesWhatPassesAndRefusesWhatItClaims(Held<Model> model) throws SAXException {
        Trial trial = Trial.of(model);
        Generated generated = trial.generation().xsd();
        Validator validator = SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(new StringReader(generated.text())))
                .newValidator();
        String namespace = "urn:zhunsheng:" + model.reference().replace('/', ':');
        agrees(trial, generated, row -> taken(validator, document(List.of(row), namespace)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void xmlSchemaRefusesARepeatedKey(Held<Model> model) throws SAXException {
        Trial trial = Trial.of(model);
        Validator validator = SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(
                        new StringReader(trial.generation().xsd().text())))
                .newValidator();
        String namespace = "urn:zhunsheng:" + model.reference().replace('/', ':');
        Map<String, String> row = trial.rows().getFirst().values();

        assertThat(taken(validator, document(List.of(row), namespace))).isTrue();
        assertThat(taken(validator, document(List.of(row, row), namespace)))
                .isEqualTo(model.value().keys().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void openApiIsOneAndItsExamplesPass(Held<Model> model) {
        Trial trial = Trial.of(model);
        Generated generated = trial.generation().openApi();
        JsonNode document = JSON.readTree(generated.text());

        assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(trial.rows().getFirst().errors())
                .as("what a check says of the example")
                .isEmpty();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document.get("components").get("schemas").iterator().next());
        assertThat(schema.validate(document.findValue("example"))).isEmpty();
        assertThat(generated.gaps()).isEqualTo(trial.generation().jsonSchema().gaps());
    }

    private static void agrees(Trial trial, Generated generated, Predicate<Map<String, String>> takes) {
        Set<String> gaps = Trial.rules(generated.gaps());
        List<String> wrong = new ArrayList<>();
        for (Trial.Row row : trial.rows()) {
            boolean taken = takes.test(row.values());
            if (row.sound() && !taken && !(generated.text().startsWith("<?xml") && beyondXml(row))) {
                wrong.add("refused though it passes: " + row);
            }
            if (!row.refusable(gaps).isEmpty() && taken) {
                wrong.add("taken though it breaks " + row.refusable(gaps) + ": " + row);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Controls that no XML document can hold.
    private static boolean beyondXml(Trial.Row row) {
        return row.values().values().stream()
                .anyMatch(value -> value.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r'));
    }

    /// A number where the schema wants one and the value is one.
    private static JsonNode record(Map<String, String> row, JsonNode properties) {
        ObjectNode record = JSON.createObjectNode();
        row.forEach((name, value) -> {
            boolean number = !properties.get(name).get("type").asString().equals("string")
                    && value.matches("[+-]?\\d{1,18}(\\.\\d{1,9})?");
            if (number) {
                record.put(name, new BigDecimal(value.replace("+", "")));
            } else {
                record.put(name, value);
            }
        });
        return record;
    }

    private static String document(List<Map<String, String>> rows, String namespace) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartElement("rows");
            xml.writeDefaultNamespace(namespace);
            for (Map<String, String> row : rows) {
                xml.writeStartElement("row");
                for (Map.Entry<String, String> entry : row.entrySet()) {
                    xml.writeStartElement(entry.getKey());
                    xml.writeCharacters(entry.getValue());
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.close();
            return out.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What XML cannot hold is not taken either.
    private static boolean taken(Validator validator, String document) {
        try {
            validator.validate(new StreamSource(new StringReader(document)));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
