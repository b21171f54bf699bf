package cn.zhunsheng.match.report;

import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.TableMatch;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Matches as JSON, in the form that other programs rely on. Equal matches give equal bytes.
public final class JsonMatches {
    private final Language language;

    public JsonMatches(Language language) {
        this.language = language;
    }

    /// Writes one object and a line end; leaves the writer open.
    public void write(List<TableMatch> tables, Writer out) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeName("tables");
            json.writeStartArray();
            tables.forEach(table -> table(json, table));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void table(JsonGenerator json, TableMatch match) {
        json.writeStartObject();
        json.writeStringProperty("table", match.table().name());
        json.writeStringProperty("comment", match.table().comment());
        json.writeName("columns");
        json.writeStartArray();
        match.columns().forEach(column -> column(json, column));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void column(JsonGenerator json, ColumnMatch match) {
        json.writeStartObject();
        json.writeStringProperty("column", match.column().name());
        json.writeStringProperty("type", match.column().type());
        json.writeStringProperty("length", match.column().length());
        json.writeStringProperty("comment", match.column().comment());
        textOrNull(json, "chosen", match.chosen().map(ElementId::value).orElse(""));
        json.writeName("candidates");
        json.writeStartArray();
        match.candidates().forEach(candidate -> candidate(json, candidate));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void candidate(JsonGenerator json, Candidate candidate) {
        json.writeStartObject();
        json.writeStringProperty("element", candidate.element().value());
        json.writeStringProperty("name", candidate.name().in(language));
        json.writeName("confidence");
        json.writeNumber(BigDecimal.valueOf(candidate.confidence()).setScale(2, RoundingMode.HALF_UP));
        textOrNull(json, "role", candidate.role().orElse(""));
        json.writeName("because");
        json.writeStartArray();
        candidate.because().forEach(reason -> json.writeString(reason.in(language)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void textOrNull(JsonGenerator json, String name, String text) {
        json.writeName(name);
        if (text.isEmpty()) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }
}
