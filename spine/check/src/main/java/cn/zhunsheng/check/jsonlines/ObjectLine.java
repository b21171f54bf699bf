package cn.zhunsheng.check.jsonlines;

import cn.zhunsheng.check.scan.RowBlock;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.scan.Scanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// One line as one JSON object: its keys, or its values put into a block. One thread owns it.
final class ObjectLine {
    private static final int DEPTH = 100;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(Scanner.LONGEST_RECORD)
                    .maxNumberLength(Scanner.LONGEST_RECORD)
                    .build())
            .build();

    private final List<String> keys;
    private final Map<String, Integer> columns = new HashMap<>();
    private final boolean[] met;

    ObjectLine(List<String> keys) {
        this.keys = keys;
        this.met = new boolean[keys.size()];
        for (int c = 0; c < keys.size(); c++) {
            columns.put(keys.get(c), c);
        }
    }

    private static JsonParser parser(byte[] bytes, int from, int to) {
        return JSON.createParser(ObjectReadContext.empty(), bytes, from, to - from);
    }

    /// The object's own keys in their order; empty when the line is no object.
    static List<String> keys(byte[] bytes, int from, int to) {
        List<String> found = new ArrayList<>();
        try (JsonParser parser = parser(bytes, from, to)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return List.of();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                found.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            return parser.nextToken() == null ? found : List.of();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    /// Puts the values into the block's next row; gives what is wrong with the line, or null.
    @Nullable
    RowFault put(byte[] bytes, int from, int to, RowBlock block) {
        block.clearRow();
        Arrays.fill(met, false);
        try (JsonParser parser = parser(bytes, from, to)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return RowFault.OBJECT;
            }
            boolean known = true;
            int expected = 0;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                int column = column(parser.currentName(), expected);
                known &= column >= 0 && !met[column];
                JsonToken token = parser.nextToken();
                if (column < 0) {
                    parser.skipChildren();
                } else {
                    met[column] = true;
                    expected = column + 1;
                    if (!value(parser, token, column, block, bytes, from)) {
                        return RowFault.ENCODING;
                    }
                }
            }
            if (parser.nextToken() != null) {
                return RowFault.OBJECT;
            }
            return known ? null : RowFault.KEYS;
        } catch (JacksonException e) {
            return RowFault.OBJECT;
        }
    }

    /// Objects mostly have their keys in one order.
    private int column(String key, int expected) {
        if (expected < keys.size() && keys.get(expected).equals(key)) {
            return expected;
        }
        return columns.getOrDefault(key, -1);
    }

    /// Whether the value is text that can be written down: half a surrogate pair cannot.
    private static boolean value(
            JsonParser parser, JsonToken token, int column, RowBlock block, byte[] line, int lineFrom) {
        int from = block.size;
        switch (token) {
            case VALUE_NULL -> {
                return true;
            }
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                int at = parser.getStringOffset();
                if (!Utf8.append(parser.getStringCharacters(), at, at + parser.getStringLength(), block)) {
                    return false;
                }
            }
            case START_OBJECT, START_ARRAY -> {
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                int end = (int) parser.currentLocation().getByteOffset();
                compact(line, lineFrom + start, lineFrom + end, block);
            }
            default -> {
                byte[] truth = parser.getString().getBytes(StandardCharsets.US_ASCII);
                block.append(truth, 0, truth.length);
            }
        }
        block.cell(column, from, RowBlock.TEXT);
        return true;
    }

    /// Appends JSON as it is written but for white space between its parts.
    private static void compact(byte[] bytes, int from, int to, RowBlock block) {
        boolean quoted = false;
        for (int p = from; p < to; p++) {
            byte b = bytes[p];
            if (quoted && b == '\\') {
                block.append(b);
                b = bytes[++p];
            } else if (b == '"') {
                quoted = !quoted;
            }
            if (quoted || b < 0 || b > ' ') {
                block.append(b);
            }
        }
    }
}
