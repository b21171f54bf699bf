package cn.zhunsheng.check.report;

import cn.zhunsheng.check.conformance.CheckedTable;
import cn.zhunsheng.check.conformance.SchemaFinding;
import cn.zhunsheng.check.conformance.TableConformance;
import cn.zhunsheng.check.schema.TableStructure;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// The tables of a schema as JSON, in the form that other programs rely on. Equal results give equal bytes.
public final class TablesJson {
    private final JsonReport data;

    /// `data` writes what was found in the rows of a table.
    public TablesJson(JsonReport data) {
        this.data = data;
    }

    /// Writes one object and a line end; leaves the writer open.
    public void write(List<CheckedTable> tables, Writer out) {
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

    private void table(JsonGenerator json, CheckedTable checked) {
        TableStructure table = checked.table();
        json.writeStartObject();
        json.writeStringProperty("table", table.name());
        json.writeStringProperty("schema", table.schema());
        json.writeStringProperty("comment", table.comment());
        json.writeName("model");
        checked.conformance().map(c -> c.model().id()).ifPresentOrElse(json::writeString, json::writeNull);
        json.writeName("findings");
        json.writeStartArray();
        checked.conformance().map(TableConformance::findings).orElse(List.of()).forEach(f -> finding(json, f));
        json.writeEndArray();
        json.writeName("schemaScore");
        checked.conformance().map(TableConformance::score).ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeName("result");
        checked.result().ifPresentOrElse(result -> data.object(result, json), json::writeNull);
        json.writeName("unread");
        checked.unread().map(said -> said.in(data.language())).ifPresentOrElse(json::writeString, json::writeNull);
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, SchemaFinding finding) {
        json.writeStartObject();
        json.writeStringProperty("kind", finding.kind().label());
        json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("column", finding.column());
        json.writeStringProperty("field", finding.field());
        json.writeStringProperty("expected", finding.expected());
        json.writeStringProperty("actual", finding.actual());
        json.writeName("fix");
        finding.fix().ifPresentOrElse(json::writeString, json::writeNull);
        json.writeEndObject();
    }
}
