package cn.zhunsheng.server.standard;

import cn.zhunsheng.server.dictionary.Edition;
import java.util.List;

/// The standards of one moment, how they are classed, and what stands on them. `stamp`
/// changes with the standards of this platform itself.
record Standing(Edition edition, String stamp, Shelf shelf, Classification classification, Uses uses) {
    static Standing of(Edition edition, String stamp, List<Statement> statements) {
        Shelf shelf = Shelf.of(statements);
        return new Standing(edition, stamp, shelf, Classification.of(edition), Uses.of(edition, shelf));
    }
}
