package cn.zhunsheng.match.assessment;

import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.match.assessment.AssessedElement.Place;
import cn.zhunsheng.match.proposal.Proposal;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// An assessment for programs, from both sides. Equal assessments give equal bytes.
public final class AssessmentJson {
    private final Language language;

    public AssessmentJson(Language language) {
        this.language = language;
    }

    /// Writes one object and a line end; leaves the writer open.
    public void write(Assessment assessment, Writer out) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("day", assessment.day().toString());
            summary(json, assessment);
            json.writeName("tables");
            json.writeStartArray();
            assessment.tables().forEach(table -> table(json, table));
            json.writeEndArray();
            json.writeName("elements");
            json.writeStartArray();
            assessment.elements().forEach(element -> element(json, element));
            json.writeEndArray();
            json.writeName("proposals");
            json.writeStartArray();
            assessment.proposals().forEach(proposal -> proposal(json, proposal));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void summary(JsonGenerator json, Assessment assessment) {
        json.writeName("summary");
        json.writeStartObject();
        json.writeNumberProperty("tables", assessment.tables().size());
        json.writeNumberProperty("columns", assessment.columns());
        json.writeNumberProperty("unsure", assessment.unsure());
        rates(json, assessment.rates());
        for (Standing standing : Standing.values()) {
            json.writeNumberProperty(standing.label(), assessment.count(standing));
        }
        json.writeEndObject();
    }

    private static void rates(JsonGenerator json, Rates rates) {
        json.writeName("coverage");
        rate(json, rates.tied(), rates.assessed(), rates.coverage());
        json.writeName("passing");
        rate(json, rates.passed(), rates.monitored(), rates.passing());
    }

    private static void rate(JsonGenerator json, long part, long of, Optional<BigDecimal> rate) {
        json.writeStartObject();
        json.writeNumberProperty("columns", part);
        json.writeNumberProperty("of", of);
        number(json, "rate", rate);
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, Optional<BigDecimal> number) {
        json.writeName(name);
        if (number.isPresent()) {
            json.writeNumber(number.get());
        } else {
            json.writeNull();
        }
    }

    private void table(JsonGenerator json, AssessedTable table) {
        json.writeStartObject();
        json.writeStringProperty("table", table.table().name());
        json.writeStringProperty("comment", table.table().comment());
        rates(json, table.rates());
        number(json, "schemaScore", table.conformance().map(c -> c.score()));
        number(json, "score", table.result().flatMap(r -> r.scores().total()));
        json.writeName("columns");
        json.writeStartArray();
        for (AssessedColumn column : table.columns()) {
            json.writeStartObject();
            json.writeStringProperty("column", column.name());
            json.writeName("element");
            textOrNull(json, column.element().map(ElementId::value));
            standing(json, column);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void standing(JsonGenerator json, AssessedColumn column) {
        json.writeStringProperty("standing", column.standing().label());
        json.writeName("reasons");
        json.writeStartArray();
        column.reasons().forEach(reason -> json.writeString(reason.in(language)));
        json.writeEndArray();
    }

    private void element(JsonGenerator json, AssessedElement element) {
        json.writeStartObject();
        json.writeStringProperty("element", element.element().value());
        json.writeNumberProperty("tables", element.tables());
        json.writeName("columns");
        json.writeStartArray();
        for (Place place : element.places()) {
            json.writeStartObject();
            json.writeStringProperty("table", place.table().table().name());
            json.writeStringProperty("column", place.column().name());
            standing(json, place.column());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void proposal(JsonGenerator json, Proposal proposal) {
        json.writeStartObject();
        json.writeStringProperty("name", proposal.name());
        json.writeStringProperty("shortName", proposal.shortName());
        json.writeName("columnName");
        textOrNull(json, proposal.columnName());
        json.writeStringProperty("dataType", proposal.dataType().spelling());
        json.writeStringProperty("format", proposal.format());
        json.writeName("columns");
        json.writeStartArray();
        for (Proposal.Place place : proposal.places()) {
            json.writeStartObject();
            json.writeStringProperty("table", place.table());
            json.writeStringProperty("column", place.column().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void textOrNull(JsonGenerator json, Optional<String> text) {
        if (text.isPresent()) {
            json.writeString(text.get());
        } else {
            json.writeNull();
        }
    }
}
