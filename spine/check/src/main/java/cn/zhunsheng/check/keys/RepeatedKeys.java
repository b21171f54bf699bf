package cn.zhunsheng.check.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The places of keys that occurred before.
public final class RepeatedKeys implements KeyFold {
    private final KeyStore store;
    private final Places out;
    private final Doubts doubts;

    /// Keys whose hash another key had first, and where they stand: so rare that they are held as they are.
    private final Map<ByteBuffer, List<Long>> others = new HashMap<>();

    /// Keeps the `most` smallest places.
    public RepeatedKeys(KeyStore store, KeyReader reader, int most) {
        this.store = store;
        this.out = new Places(most);
        this.doubts = new Doubts(reader, (equal, hash, second, key) -> {
            if (equal) {
                out.add(second);
            } else {
                others.computeIfAbsent(ByteBuffer.wrap(key), each -> new ArrayList<>())
                        .add(second);
            }
        });
    }

    @Override
    public void part(int part) throws IOException {
        FirstPlaces firsts = new FirstPlaces();
        store.scan(part, (hash, place) -> {
            long first = firsts.put(hash, place);
            if (first != FirstPlaces.NONE) {
                doubts.add(hash, first, place);
            }
        });
    }

    @Override
    public Places finish() throws IOException {
        doubts.settle();
        for (List<Long> places : others.values()) {
            places.stream().sorted().skip(1).forEach(out::add);
        }
        return out;
    }
}
