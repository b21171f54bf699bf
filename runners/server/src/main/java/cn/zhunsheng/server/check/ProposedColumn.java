package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Optional;

/// What one column of the header may be.
///
/// `byHeader` is the field that its name alone leads to, `saved` what people of the organisation decided before: a
/// field, or an empty text where it has none. `matched` is the field that evidence speaks for. `selected` is the one
/// that is proposed, empty for none.
record ProposedColumn(
        String column,
        int index,
        Optional<String> byHeader,
        Optional<Matched> matched,
        Optional<String> saved,
        String selected,
        boolean doubled) {
    /// How sure the matching is, in percent, and why.
    record Matched(String field, String element, int percent, List<Words> because) {
        public Matched {
            because = List.copyOf(because);
        }
    }

    ProposedColumn claiming(boolean twice) {
        return new ProposedColumn(column, index, byHeader, matched, saved, selected, twice);
    }
}
