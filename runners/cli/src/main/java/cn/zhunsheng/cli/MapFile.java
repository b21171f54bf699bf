package cn.zhunsheng.cli;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The user's mapping file: `columns: {HEADER: field or null}` and `values: {FIELD: {RAW: CODE}}`, one of them or both.
final class MapFile {
    private static final long LONGEST = 1 << 20;
    private static final Set<String> KEYS = Set.of("columns", "values");

    private MapFile() {}

    /// @throws Refusal when the file is not there or not of that form
    static GivenMapping read(Path file) throws Refusal, IOException {
        Map<?, ?> root = root(file);
        return new GivenMapping(columns(root.get("columns"), file), values(root.get("values"), file));
    }

    /// The codes of raw values by the column that has them, spelled as the file spells it: the one that it ties to the
    /// field, or else what the field is called.
    ///
    /// @throws Refusal when the file is not there or not of that form
    static Map<String, Map<String, String>> valuesByColumn(Path file) throws Refusal, IOException {
        Map<?, ?> root = root(file);
        Map<String, String> columns = new HashMap<>();
        columns(root.get("columns"), file)
                .forEach((column, field) -> field.ifPresent(name -> columns.putIfAbsent(name, column)));
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        values(root.get("values"), file)
                .forEach((field, codes) -> values.put(columns.getOrDefault(field, field), codes));
        return values;
    }

    private static Map<?, ?> root(Path file) throws Refusal, IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    "mapping.file_absent",
                    new Words("没有映射文件 '" + file + "'", "There is no mapping file '" + file + "'"),
                    file.toString(),
                    new Words("检查 --map 的路径", "Check the path given with --map"));
        }
        if (Files.size(file) > LONGEST) {
            throw unclear(file, "> 1 MB");
        }
        LoadSettings settings = LoadSettings.builder()
                .setMaxAliasesForCollections(0)
                .setLabel(file.toString())
                .build();
        try {
            Object root = new Load(settings).loadFromString(Files.readString(file));
            if (root instanceof Map<?, ?> map && !map.isEmpty() && KEYS.containsAll(map.keySet())) {
                return map;
            }
        } catch (YamlEngineException e) {
            throw unclear(
                    file, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (CharacterCodingException e) {
            throw unclear(file, "UTF-8");
        }
        throw unclear(file, "");
    }

    private static Map<String, Optional<String>> columns(@Nullable Object under, Path file) throws Refusal {
        Map<String, Optional<String>> given = new HashMap<>();
        for (Map.Entry<?, ?> column : entries(under, "columns", file)) {
            boolean text = column.getValue() == null || column.getValue() instanceof String;
            if (!text) {
                throw unclear(file, String.valueOf(column.getKey()));
            }
            given.put(String.valueOf(column.getKey()), Optional.ofNullable((String) column.getValue()));
        }
        return given;
    }

    /// Texts only: a code without quotes would lose its zeros.
    private static Map<String, Map<String, String>> values(@Nullable Object under, Path file) throws Refusal {
        Map<String, Map<String, String>> given = new LinkedHashMap<>();
        for (Map.Entry<?, ?> field : entries(under, "values", file)) {
            Map<String, String> codes = new LinkedHashMap<>();
            for (Map.Entry<?, ?> value : entries(field.getValue(), String.valueOf(field.getKey()), file)) {
                boolean texts = value.getKey() instanceof String raw
                        && !raw.isBlank()
                        && value.getValue() instanceof String code
                        && !code.isBlank();
                if (!texts) {
                    throw unquoted(file, field.getKey() + ": " + value.getKey() + ": " + value.getValue());
                }
                codes.put((String) value.getKey(), (String) Objects.requireNonNull(value.getValue()));
            }
            given.put(String.valueOf(field.getKey()), codes);
        }
        return given;
    }

    private static Set<? extends Map.Entry<?, ?>> entries(@Nullable Object under, String key, Path file)
            throws Refusal {
        if (under == null) {
            return Set.of();
        }
        if (under instanceof Map<?, ?> map) {
            return map.entrySet();
        }
        throw unclear(file, key);
    }

    private static Refusal unquoted(Path file, String detail) {
        return new Refusal(
                "mapping.values_unquoted",
                new Words("码值映射里原值和代码要写成带引号的文字：" + detail, "Raw values and codes are to be texts in quotes: " + detail),
                file.toString(),
                new Words("写作 {'男': '1'}", "Write it as {'男': '1'}"));
    }

    private static Refusal unclear(Path file, String detail) {
        return new Refusal(
                "mapping.file_unclear",
                new Words(
                        "映射文件无法理解" + (detail.isEmpty() ? "" : "：" + detail),
                        "The mapping file is unclear" + (detail.isEmpty() ? "" : ": " + detail)),
                file.toString(),
                new Words(
                        "写作 columns: {\"表头\": 字段名, \"另一表头\": null}；码值写作 values: {字段名: {'男': '1'}}",
                        "Write it as columns: {\"HEADER\": field, \"ANOTHER\": null}; values as values: {FIELD: {'男': '1'}}"));
    }
}
