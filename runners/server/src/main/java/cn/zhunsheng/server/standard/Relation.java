package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.dictionary.StandardChip;
import java.util.Optional;

/// How another standard stands to this one; `chip` is empty where its number is known and nothing else. `kind` is the
/// last word of the message that names it.
record Relation(String kind, String number, Words title, Optional<StandardChip> chip) {
    static Relation to(String kind, Known other) {
        return new Relation(kind, other.number().text(), other.title(), Optional.of(other.chip()));
    }

    /// To a number that a standard names; what is known of it, if anything.
    static Relation to(String kind, String number, Shelf shelf) {
        return shelf.numbered(number)
                .map(known -> to(kind, known))
                .orElseGet(() -> new Relation(kind, number, Words.same(""), Optional.empty()));
    }

    String path() {
        return chip.map(StandardChip::path).orElse("");
    }
}
