package cn.zhunsheng.dictionary.intake;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.stream.Stream;

/// A column of a package's table as people call it. `key` is its name in the package; `choices` are what may be
/// entered, none where anything may; `tip` says what to enter.
public record IntakeColumn(
        String key, Words title, List<String> synonyms, boolean required, List<String> choices, Words tip) {
    public IntakeColumn {
        synonyms = List.copyOf(synonyms);
        choices = List.copyOf(choices);
    }

    /// Whether a header cell means this column, ignoring case, width, blanks and marks such as `*`.
    boolean called(String header) {
        String bare = FoldedName.bare(header);
        return Stream.concat(Stream.of(key, title.zh(), title.en()), synonyms.stream())
                .anyMatch(name -> FoldedName.bare(name).equals(bare));
    }
}
