package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// A model as its file writes it: all but the rules ready; those wait until the elements of other packages
/// are at hand.
record ModelDraft(Model model, List<RuleDraft> rules, List<FieldFormat> formats) {
    /// A rule as written, with the place of its expression.
    record RuleDraft(
            String id, String text, Words message, String indicator, Severity severity, String source, String where) {}

    /// A field's own format, whose reading depends on the element's data type.
    record FieldFormat(String field, String notation, String where) {}
}
