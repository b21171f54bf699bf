package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.Places;
import java.util.HashMap;
import java.util.Map;

/// Where the things of one package were found, while it is read. The first place of a thing counts; a second
/// one gets `#2`.
final class Found {
    private final Map<String, String> places = new HashMap<>();

    void at(String thing, String where) {
        String key = thing;
        for (int i = 2; places.containsKey(key); i++) {
            key = thing + "#" + i;
        }
        places.put(key, where);
    }

    String of(String thing) {
        return places.getOrDefault(thing, thing);
    }

    /// All of them, as things of the package.
    Places places(String packageId) {
        Map<String, String> keyed = new HashMap<>();
        places.forEach((thing, where) -> keyed.put(Places.key(packageId, thing), where));
        return new Places(keyed);
    }
}
