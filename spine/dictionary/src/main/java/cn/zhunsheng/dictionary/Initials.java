package cn.zhunsheng.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The pinyin of Chinese names, in lower case: the initials `xbdm` for 性别代码, and whole `xingbiedaima`.
///
/// They are worked out when a package is compiled, because the pinyin library takes longer to start than a
/// look-up may take; here they are only kept, and read on first use. Any number of threads may use one.
public final class Initials {
    /// None known.
    public static final Initials NONE = new Initials(Map::of);

    private final Supplier<Map<String, String>> source;
    private final Supplier<Map<String, String>> spelled;
    private volatile @Nullable Map<String, String> known;
    private volatile @Nullable Map<String, String> knownSpelled;

    /// Initials that are read when first asked for.
    ///
    /// @param source gives initials by name, the same whenever asked
    public Initials(Supplier<Map<String, String>> source) {
        this(source, Map::of);
    }

    /// Initials and whole spellings that are read when first asked for.
    ///
    /// @param source gives initials by name, the same whenever asked
    /// @param spelled gives pinyin without tones and blanks by name, the same whenever asked
    public Initials(Supplier<Map<String, String>> source, Supplier<Map<String, String>> spelled) {
        this.source = source;
        this.spelled = spelled;
    }

    /// Those of several packages; where two know a name, the first counts.
    public static Initials joined(List<Initials> parts) {
        List<Initials> all = List.copyOf(parts);
        return new Initials(
                () -> joined(all.stream().map(Initials::all)),
                () -> joined(all.stream().map(Initials::allSpelled)));
    }

    private static Map<String, String> joined(Stream<Map<String, String>> parts) {
        Map<String, String> joined = new HashMap<>();
        parts.forEach(part -> part.forEach(joined::putIfAbsent));
        return joined;
    }

    /// The initials of the name, or empty when they are not known.
    public String of(String name) {
        return all().getOrDefault(name, "");
    }

    /// The whole pinyin of the name, without tones and blanks, or empty when it is not known.
    public String spelled(String name) {
        return allSpelled().getOrDefault(name, "");
    }

    private Map<String, String> allSpelled() {
        Map<String, String> map = knownSpelled;
        if (map == null) {
            map = spelled.get();
            knownSpelled = map;
        }
        return map;
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
