package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a table is brought, with what was entered, and what is wrong with its rows.
record ImportPage(
        Map<String, String> entered,
        List<String> packages,
        Optional<TableIntake.Outcome> outcome,
        Optional<Refusal> refusal) {
    ImportPage {
        entered = Map.copyOf(entered);
        packages = List.copyOf(packages);
    }

    String value(String field) {
        return entered.getOrDefault(field, "");
    }
}
