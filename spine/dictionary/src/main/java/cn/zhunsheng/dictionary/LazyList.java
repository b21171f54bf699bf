package cn.zhunsheng.dictionary;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A list that is read when it is first looked at, and never changes.
///
/// A compiled package holds the rules of every model; a check needs those of one, and they are the dearest
/// part to read. Any number of threads may use one; it equals any list of the same things.
public final class LazyList<T> extends AbstractList<T> implements RandomAccess {
    private final Supplier<List<T>> source;
    private volatile @Nullable List<T> read;

    /// A list of what the source gives, which must be the same whenever asked.
    public LazyList(Supplier<List<T>> source) {
        this.source = source;
    }

    /// The list itself when it is one of these, otherwise an unmodifiable copy.
    static <T> List<T> kept(List<T> list) {
        return list instanceof LazyList<T> ? list : List.copyOf(list);
    }

    @Override
    public T get(int index) {
        return all().get(index);
    }

    @Override
    public int size() {
        return all().size();
    }

    private List<T> all() {
        List<T> known = read;
        if (known == null) {
            known = List.copyOf(source.get());
            read = known;
        }
        return known;
    }
}
