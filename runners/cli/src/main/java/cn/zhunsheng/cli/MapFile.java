package cn.zhunsheng.cli;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The user's mapping file: `columns: {HEADER: field or null}`.
final class MapFile {
    private static final long LONGEST = 1 << 20;

    private MapFile() {}

    /// @throws Refusal when the file is not there or not of that form
    static GivenMapping read(Path file) throws Refusal, IOException {
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
            if (root instanceof Map<?, ?> map && map.size() == 1 && map.get("columns") instanceof Map<?, ?> columns) {
                return mapping(columns, file);
            }
        } catch (YamlEngineException e) {
            throw unclear(
                    file, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (CharacterCodingException e) {
            throw unclear(file, "UTF-8");
        }
        throw unclear(file, "");
    }

    private static GivenMapping mapping(Map<?, ?> columns, Path file) throws Refusal {
        Map<String, Optional<String>> given = new HashMap<>();
        for (Map.Entry<?, ?> column : columns.entrySet()) {
            boolean text = column.getValue() == null || column.getValue() instanceof String;
            if (!text) {
                throw unclear(file, String.valueOf(column.getKey()));
            }
            given.put(String.valueOf(column.getKey()), Optional.ofNullable((String) column.getValue()));
        }
        return new GivenMapping(given);
    }

    private static Refusal unclear(Path file, String detail) {
        return new Refusal(
                "mapping.file_unclear",
                new Words(
                        "映射文件无法理解" + (detail.isEmpty() ? "" : "：" + detail),
                        "The mapping file is unclear" + (detail.isEmpty() ? "" : ": " + detail)),
                file.toString(),
                new Words(
                        "写作 columns: {\"表头\": 字段名, \"另一表头\": null}",
                        "Write it as columns: {\"HEADER\": field, \"ANOTHER\": null}"));
    }
}
