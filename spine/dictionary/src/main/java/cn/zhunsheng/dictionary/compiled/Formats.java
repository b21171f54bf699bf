package cn.zhunsheng.dictionary.compiled;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.format.Format;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Formats while one package is read: a notation that a hundred elements share is read once.
final class Formats {
    private final Map<DataType, Map<String, Optional<Format>>> known = new EnumMap<>(DataType.class);

    Optional<Format> readIfAny(Source in, DataType type) throws IOException {
        return in.flag() ? of(in.text(), type) : Optional.empty();
    }

    Optional<Format> of(String notation, DataType type) throws IOException {
        Map<String, Optional<Format>> ofType = known.get(type);
        if (ofType == null) {
            ofType = new HashMap<>();
            known.put(type, ofType);
        }
        Optional<Format> format = ofType.get(notation);
        if (format == null) {
            format = Optional.of(parse(notation, type));
            ofType.put(notation, format);
        }
        return format;
    }

    private static Format parse(String notation, DataType type) throws IOException {
        try {
            return Format.parse(notation, type);
        } catch (Refusal refusal) {
            throw new IOException("The compiled package is damaged: " + refusal.getMessage(), refusal);
        }
    }
}
