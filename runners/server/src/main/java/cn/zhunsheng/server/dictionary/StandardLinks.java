package cn.zhunsheng.server.dictionary;

import java.util.List;
import java.util.Optional;

/// Knows the pages of standards: the room that keeps them implements it as a bean, and every page that names a standard
/// shows it as its chip.
public interface StandardLinks {
    /// The standards that a text names by their numbers, such as the source of an element; in the order of the text,
    /// none twice. A number without a year means the latest edition.
    List<StandardChip> named(String text);

    /// The standard of that number, or of that plan number; empty when none is known.
    Optional<StandardChip> of(String number);
}
