package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Optional;

/// What an element's page shows.
///
/// `base` is what it derives from and `narrowed` what differs from there; `derived` are those that derive from it.
/// `standards` are those that its source names, `added` what people added;
/// `column` is a generated table of this one column, empty where none can be made.
record ElementPage(
        Chip chip,
        String packageId,
        List<Fact> facts,
        Optional<Chip> base,
        List<Narrowed> narrowed,
        List<Chip> derived,
        List<Related> related,
        List<ElementLinks.Place> places,
        List<StandardChip> standards,
        Optional<AddedFacts.Added> added,
        List<ConflictLine> conflicts,
        String column) {
    ElementPage {
        facts = List.copyOf(facts);
        narrowed = List.copyOf(narrowed);
        derived = List.copyOf(derived);
        related = List.copyOf(related);
        places = List.copyOf(places);
        standards = List.copyOf(standards);
        conflicts = List.copyOf(conflicts);
    }

    /// A property that the element states otherwise than its base.
    record Narrowed(Words property, String there, String here) {}

    record Related(String kind, Chip chip) {}
}
