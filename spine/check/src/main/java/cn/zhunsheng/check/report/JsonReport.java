package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.Example;
import cn.zhunsheng.check.MappedUse;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.Scores;
import cn.zhunsheng.check.SourceResult;
import cn.zhunsheng.check.mapping.ColumnMapping;
import cn.zhunsheng.dictionary.Language;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// The result as JSON, in the form that other programs rely on. Equal results give equal bytes.
public final class JsonReport {
    private final String toolVersion;
    private final Language language;
    private final IndicatorNames names;

    public JsonReport(String toolVersion, Language language, IndicatorNames names) {
        this.toolVersion = toolVersion;
        this.language = language;
        this.names = names;
    }

    Language language() {
        return language;
    }

    /// Writes one object and a line end; leaves the writer open.
    public void write(CheckResult result, Writer out) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            object(result, json);
            json.writeRaw('\n');
        }
    }

    /// Only where values were mapped, so that other reports stay as they were.
    private static void mapped(JsonGenerator json, CheckResult result) {
        json.writeName("mapped");
        json.writeStartArray();
        for (MappedUse use : result.mapped()) {
            json.writeStartObject();
            json.writeStringProperty("field", use.field());
            json.writeStringProperty("value", use.raw());
            json.writeStringProperty("code", use.code());
            json.writeNumberProperty("count", use.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void object(CheckResult result, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("tool");
        json.writeStartObject();
        json.writeStringProperty("name", "zhunsheng");
        json.writeStringProperty("version", toolVersion);
        json.writeEndObject();
        packages(json, result);
        sources(json, result);
        mapping(json, result);
        if (!result.mapped().isEmpty()) {
            mapped(json, result);
        }
        json.writeName("rules");
        json.writeStartArray();
        result.rules().forEach(rule -> rule(json, rule));
        json.writeEndArray();
        scores(json, result.scores());
        json.writeBooleanProperty("valuesShown", result.valuesShown());
        json.writeEndObject();
    }

    private static void packages(JsonGenerator json, CheckResult result) {
        json.writeName("packages");
        json.writeStartArray();
        result.packages().forEach(used -> {
            json.writeStartObject();
            json.writeStringProperty("id", used.id());
            json.writeStringProperty("version", used.version().toString());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeName("model");
        json.writeStartObject();
        json.writeStringProperty("id", result.model().id());
        json.writeStringProperty("package", result.modelPackage());
        json.writeEndObject();
    }

    private static void sources(JsonGenerator json, CheckResult result) {
        json.writeName("sources");
        json.writeStartArray();
        for (SourceResult source : result.sources()) {
            json.writeStartObject();
            json.writeStringProperty("name", source.name());
            json.writeName("bytes");
            source.bytes().ifPresentOrElse(json::writeNumber, json::writeNull);
            json.writeNumberProperty("rows", source.rows());
            text(json, "digest", source.digest());
            json.writeStringProperty("encoding", source.encoding());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void mapping(JsonGenerator json, CheckResult result) {
        json.writeName("mapping");
        json.writeStartArray();
        for (int source = 0; source < result.sources().size(); source++) {
            for (ColumnMapping column : result.sources().get(source).columns()) {
                json.writeStartObject();
                json.writeNumberProperty("source", source);
                json.writeStringProperty("column", column.column());
                json.writeNumberProperty("index", column.index());
                json.writeStringProperty("field", column.field().name());
                json.writeStringProperty("element", column.field().element().value());
                json.writeStringProperty("by", column.by().label());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void rule(JsonGenerator json, RuleResult result) {
        RuleEntry rule = result.rule();
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("kind", rule.kind().label());
        text(json, "field", rule.field());
        text(json, "element", rule.element().map(e -> e.value()));
        json.writeStringProperty("severity", rule.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("indicator", rule.indicator());
        json.writeStringProperty("source", rule.source());
        json.writeNumberProperty("tested", result.tested());
        json.writeNumberProperty("failed", result.failed());
        json.writeName("examples");
        json.writeStartArray();
        result.examples().forEach(example -> example(json, example));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void example(JsonGenerator json, Example example) {
        json.writeStartObject();
        json.writeNumberProperty("source", example.source());
        example.sheet().ifPresent(sheet -> json.writeStringProperty("sheet", sheet));
        example.key().ifPresent(key -> json.writeStringProperty("key", key));
        json.writeNumberProperty("record", example.record());
        json.writeNumberProperty("line", example.line());
        json.writeStringProperty("value", example.value());
        json.writeStringProperty("expected", example.expected().in(language));
        json.writeEndObject();
    }

    private void scores(JsonGenerator json, Scores scores) {
        json.writeName("scores");
        json.writeStartArray();
        for (Scores.Line line : scores.indicators()) {
            json.writeStartObject();
            json.writeStringProperty("indicator", line.code());
            json.writeStringProperty("name", names.of(line.code(), language));
            json.writeNumberProperty("passed", line.passed());
            json.writeNumberProperty("tested", line.tested());
            json.writeNumberProperty("score", line.score());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("score");
        scores.total().ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        json.writeName(name);
        value.ifPresentOrElse(json::writeString, json::writeNull);
    }
}
