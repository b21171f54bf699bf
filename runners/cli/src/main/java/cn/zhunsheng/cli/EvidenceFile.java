package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.verify.Evidence;
import cn.zhunsheng.ledger.verify.VerifierKey;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Evidence as one JSON file: entry, proof, checkpoint, keys. `docs/reference/ledger-format.md` says its form.
final class EvidenceFile {
    private static final String FORMAT = "zhunsheng/evidence@1";
    private static final long LARGEST = 1 << 22;

    private EvidenceFile() {}

    /// Whether it may be meant: a file that begins as JSON does.
    static boolean isMeant(Path file) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) > 0
                && Files.newInputStream(file).read() == '{';
    }

    static void write(Evidence evidence, Writer out) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        Base64.Encoder base64 = Base64.getEncoder();
        try (JsonGenerator json = factory.createGenerator(pretty, out)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("index", evidence.index());
            json.writeStringProperty("entry", base64.encodeToString(evidence.entry()));
            json.writeName("proof");
            json.writeStartArray();
            evidence.path().forEach(hash -> json.writeString(base64.encodeToString(hash)));
            json.writeEndArray();
            json.writeStringProperty("checkpoint", new String(evidence.checkpoint(), StandardCharsets.UTF_8));
            json.writeName("keys");
            json.writeStartArray();
            evidence.keys().forEach(key -> json.writeString(key.toString()));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /// @throws Refusal when the file is of another form
    static Evidence read(Path file) throws Refusal, LedgerRefusal, IOException {
        if (Files.size(file) > LARGEST) {
            throw unreadable(file);
        }
        Fields fields = new Fields();
        try (JsonParser json =
                JsonFactory.builder().build().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                fields.take(name, json);
            }
            boolean whole = json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
            if (!whole || !fields.format.equals(FORMAT)) {
                throw unreadable(file);
            }
            return fields.evidence();
        } catch (JacksonException | IllegalArgumentException e) {
            throw unreadable(file);
        }
    }

    /// What was read so far. A name that is not known is of another form.
    private static final class Fields {
        private String format = "";
        private long index = -1;
        private byte[] entry = new byte[0];
        private String checkpoint = "";
        private final List<String> proof = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();

        private void take(String name, JsonParser json) {
            switch (name) {
                case "format" -> format = json.getString();
                case "index" -> index = json.getLongValue();
                case "entry" -> entry = bytes(json.getString());
                case "checkpoint" -> checkpoint = json.getString();
                case "proof" -> texts(json, proof);
                case "keys" -> texts(json, keys);
                default -> throw new IllegalArgumentException(name);
            }
        }

        private static void texts(JsonParser json, List<String> texts) {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException("no list");
            }
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                texts.add(json.getString());
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw new IllegalArgumentException("more than texts");
            }
        }

        private static byte[] bytes(String base64) {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                throw new IllegalArgumentException("base64 written otherwise");
            }
            return bytes;
        }

        private Evidence evidence() throws LedgerRefusal {
            List<VerifierKey> said = new ArrayList<>();
            for (String key : keys) {
                said.add(VerifierKey.read(key));
            }
            return new Evidence(
                    index,
                    entry,
                    proof.stream().map(Fields::bytes).toList(),
                    checkpoint.getBytes(StandardCharsets.UTF_8),
                    said);
        }
    }

    private static Refusal unreadable(Path file) {
        return new Refusal(
                "ledger.evidence_unreadable",
                new Words("'" + file + "' 不是证据文件，或已损坏", "'" + file + "' is no evidence, or it is damaged"),
                file.toString(),
                new Words("给出 zs ledger prove 写的文件", "Give a file that zs ledger prove wrote"));
    }
}
