package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Optional;

/// What a scheme's page shows. `tried` is what a value that was just entered is found to be.
record SchemePage(
        String id,
        String packageId,
        Words title,
        Words expected,
        List<Fact> facts,
        List<Chip> users,
        Optional<Refusal> refusal,
        Optional<Tried> tried) {
    SchemePage {
        facts = List.copyOf(facts);
        users = List.copyOf(users);
    }

    /// The value, masked, and its verdict.
    record Tried(String masked, boolean accepted, Words reason) {}
}
