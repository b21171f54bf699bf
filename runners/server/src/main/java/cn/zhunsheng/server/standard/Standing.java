package cn.zhunsheng.server.standard;

import cn.zhunsheng.server.dictionary.Edition;
import java.util.List;

/// The standards of one moment, how they are classed, and what stands on them.
record Standing(Edition edition, Shelf shelf, Classification classification, Uses uses) {
    static Standing of(Edition edition, List<Statement> statements) {
        Shelf shelf = Shelf.of(statements);
        return new Standing(edition, shelf, Classification.of(edition), Uses.of(edition, shelf));
    }
}
