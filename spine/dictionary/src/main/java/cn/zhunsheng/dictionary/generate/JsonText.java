package cn.zhunsheng.dictionary.generate;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Maps, lists, texts, numbers and truth values as JSON, two blanks to the level, in the order of the maps.
final class JsonText {
    private JsonText() {}

    static String of(Object tree) {
        StringWriter out = new StringWriter();
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                DefaultIndenter lines = new DefaultIndenter("  ", "\n");
                return new DefaultPrettyPrinter().withObjectIndenter(lines);
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(context, out)) {
            write(tree, json);
        }
        return out.append('\n').toString();
    }

    private static void write(Object tree, JsonGenerator json) {
        switch (tree) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeName(String.valueOf(entry.getKey()));
                    write(entry.getValue(), json);
                }
                json.writeEndObject();
            }
            case Iterable<?> list -> {
                json.writeStartArray();
                list.forEach(each -> write(each, json));
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(new BigDecimal(number.toPlainString()));
            default -> json.writeString(tree.toString());
        }
    }
}
