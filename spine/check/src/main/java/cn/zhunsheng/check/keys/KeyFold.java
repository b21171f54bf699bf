package cn.zhunsheng.check.keys;

import java.io.IOException;

/// Looks at one part of a data set's keys: equal hashes are compared on the keys themselves, so the answer is exact.
/// Memory is that of the different keys of the part.
///
/// One thread owns a fold; folds of different parts run beside each other.
public final class KeyFold {
    private final KeyReader reader;

    public KeyFold(KeyReader reader) {
        this.reader = reader;
    }

    /// Adds the place of every key of the part that occurred before.
    public void repeated(KeyStore store, int part, Places out) throws IOException {
        SeenKeys seen = new SeenKeys(reader);
        store.scan(part, (hash, place) -> {
            if (!seen.add(hash, place)) {
                out.add(place);
            }
        });
    }

    /// Adds the place of every key of the part that the other store does not hold.
    public void missing(KeyStore store, KeyStore known, int part, Places out) throws IOException {
        SeenKeys there = new SeenKeys(reader);
        known.scan(part, there::add);
        store.scan(part, (hash, place) -> {
            if (!there.holds(hash, place)) {
                out.add(place);
            }
        });
    }
}
