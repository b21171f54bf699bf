package cn.zhunsheng.server.standard;

import cn.zhunsheng.server.dictionary.Edition;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The standards of one moment, how they are classed, and what stands on them. `stamp`
/// changes with the standards of this platform itself; `added` are values of own
/// attributes, by number.
record Standing(
        Edition edition,
        String stamp,
        Shelf shelf,
        Classification classification,
        Uses uses,
        Map<String, Map<UUID, String>> added) {
    static Standing of(
            Edition edition, String stamp, List<Statement> statements, Map<String, Map<UUID, String>> added) {
        Shelf shelf = Shelf.of(statements);
        return new Standing(
                edition, stamp, shelf, Classification.of(edition), Uses.of(edition, shelf), Map.copyOf(added));
    }
}
