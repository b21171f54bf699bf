package cn.zhunsheng.server.console;

import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/// The description of the API (OpenAPI 3.1) that comes with the program.
@Component
final class ApiDocument {
    private final byte[] yaml;

    /// A call that the document describes; `purpose` is its summary and, in English, the first line about it.
    record Call(String method, String path, String tag, Words purpose) {}

    ApiDocument() throws IOException {
        try (InputStream in = ApiDocument.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("The program comes without openapi.yaml: build it again");
            }
            yaml = in.readAllBytes();
        }
    }

    byte[] bytes() {
        return yaml.clone();
    }

    /// SHA-256 in lower-case hexadecimal.
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(yaml));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// The names of the groups, in the order of the document.
    List<Words> tags() {
        List<Words> tags = new ArrayList<>();
        if (read().get("tags") instanceof List<?> listed) {
            listed.forEach(tag -> tags.add(new Words(text(map(tag), "name"), text(map(tag), "description"))));
        }
        return List.copyOf(tags);
    }

    /// Every call, in the order of the document.
    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        map(read().get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    Map<?, ?> described = map(operation);
                    String tag = described.get("tags") instanceof List<?> tags ? String.valueOf(tags.getFirst()) : "";
                    String english =
                            text(described, "description").lines().findFirst().orElse("");
                    Words purpose = new Words(text(described, "summary"), english);
                    calls.add(new Call(
                            String.valueOf(method).toUpperCase(Locale.ROOT), String.valueOf(path), tag, purpose));
                }));
        return List.copyOf(calls);
    }

    private Map<?, ?> read() {
        return map(new Load(LoadSettings.builder().build()).loadFromString(new String(yaml, StandardCharsets.UTF_8)));
    }

    private static Map<?, ?> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("openapi.yaml is not laid out as OpenAPI: " + node);
    }

    private static String text(Map<?, ?> node, String name) {
        return Objects.toString(node.get(name), "");
    }
}
