package cn.zhunsheng.server.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What somebody asks a run to be: empty `model` is the proposed one; `columns` are the fields by header cell, an empty
/// text for none; columns that are not there keep what is proposed when `columns` is empty.
record Asked(Optional<String> model, Map<String, String> columns, boolean remember, boolean showValues, String reason) {
    Asked {
        columns = new LinkedHashMap<>(columns);
    }
}
