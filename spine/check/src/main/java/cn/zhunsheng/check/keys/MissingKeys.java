package cn.zhunsheng.check.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The places of keys that another store does not hold.
public final class MissingKeys implements KeyFold {
    private final KeyStore store;
    private final KeyStore known;
    private final KeyReader reader;
    private final Places out;
    private final Doubts doubts;

    /// Keys that are not the known one of their hash, and where they stand: so rare that they are held as they are.
    private final Map<ByteBuffer, List<Long>> others = new HashMap<>();

    private final Set<Long> otherHashes = new HashSet<>();

    /// Keeps the `most` smallest places.
    public MissingKeys(KeyStore store, KeyStore known, KeyReader reader, int most) {
        this.store = store;
        this.known = known;
        this.reader = reader;
        this.out = new Places(most);
        this.doubts = new Doubts(reader, (equal, hash, second, key) -> {
            if (!equal) {
                others.computeIfAbsent(ByteBuffer.wrap(key), each -> new ArrayList<>())
                        .add(second);
                otherHashes.add(hash);
            }
        });
    }

    @Override
    public void part(int part) throws IOException {
        FirstPlaces there = new FirstPlaces();
        known.scan(part, there::put);
        store.scan(part, (hash, place) -> {
            long first = there.of(hash);
            if (first == FirstPlaces.NONE) {
                out.add(place);
            } else {
                doubts.add(hash, first, place);
            }
        });
    }

    @Override
    public Places finish() throws IOException {
        doubts.settle();
        for (int part = 0; part < KeyStore.PARTITIONS && !others.isEmpty(); part++) {
            known.scan(part, this::knownToo);
        }
        others.values().forEach(places -> places.forEach(out::add));
        return out;
    }

    /// A known key that is not the first of its hash.
    private void knownToo(long hash, long place) throws IOException {
        if (otherHashes.contains(hash)) {
            others.remove(ByteBuffer.wrap(reader.keyAt(place)));
        }
    }
}
