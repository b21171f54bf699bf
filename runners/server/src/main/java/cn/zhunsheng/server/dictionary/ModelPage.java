package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// What a model's page shows. `query` names the package for the downloads where the id alone would not do.
record ModelPage(
        String id,
        String packageId,
        String query,
        Words title,
        List<Fact> facts,
        List<FieldLine> fields,
        List<String> keys,
        List<RuleLine> rules) {
    ModelPage {
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
        keys = List.copyOf(keys);
        rules = List.copyOf(rules);
    }

    /// `domainPath` is where the domain's code set or scheme has its page; empty for others.
    record FieldLine(
            String name,
            Words title,
            Chip chip,
            boolean required,
            boolean key,
            String format,
            Words formatMeaning,
            String domain,
            String domainPath,
            String role) {}

    record RuleLine(String id, Words message, String text, String indicator, boolean error, String source) {}
}
