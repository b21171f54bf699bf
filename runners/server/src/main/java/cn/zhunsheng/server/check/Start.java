package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Words;
import java.util.Map;

/// How a run is to be done: the model by its reference, the columns that a person decided otherwise than their names
/// say (an empty text for none), and whether values are shown and why.
record Start(String model, Words title, Map<String, String> given, boolean showValues, String reason) {
    Start {
        given = Map.copyOf(given);
    }
}
