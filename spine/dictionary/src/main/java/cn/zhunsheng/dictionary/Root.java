package cn.zhunsheng.dictionary;

import java.util.List;

/// A 词根 of the naming dictionary: one word that names are made of, and how columns abbreviate it.
///
/// `english` is its English word, or words with blanks between; `abbreviations` are the short forms that
/// people write in column names, `synonyms` the Chinese words that mean the same there. Lists keep the
/// package's order; the first abbreviation is the one to propose. What a package does not state is empty.
public record Root(
        String word,
        String english,
        List<String> abbreviations,
        List<String> synonyms,
        String source,
        Evidence evidence,
        String note) {
    public Root {
        abbreviations = List.copyOf(abbreviations);
        synonyms = List.copyOf(synonyms);
    }
}
