package cn.zhunsheng.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The pinyin initials of Chinese names, in lower case: `xbdm` for 性别代码.
///
/// They are worked out when a package is compiled, because the pinyin library takes longer to start than a
/// look-up may take; here they are only kept, and read on first use. Any number of threads may use one.
public final class Initials {
    /// None known.
    public static final Initials NONE = new Initials(Map::of);

    private final Supplier<Map<String, String>> source;
    private volatile @Nullable Map<String, String> known;

    /// Initials that are read when first asked for.
    ///
    /// @param source gives initials by name, the same whenever asked
    public Initials(Supplier<Map<String, String>> source) {
        this.source = source;
    }

    /// Those of several packages; where two know a name, the first counts.
    public static Initials joined(List<Initials> parts) {
        List<Initials> all = List.copyOf(parts);
        return new Initials(() -> {
            Map<String, String> joined = new HashMap<>();
            all.forEach(p -> p.all().forEach(joined::putIfAbsent));
            return joined;
        });
    }

    /// The initials of the name, or empty when they are not known.
    public String of(String name) {
        return all().getOrDefault(name, "");
    }

    private Map<String, String> all() {
        Map<String, String> map = known;
        if (map == null) {
            map = source.get();
            known = map;
        }
        return map;
    }
}
