package cn.zhunsheng.server.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the shapes of values.
final class Shapes {
    private static final int MOST = 1_000;
    private static final int SHOWN = 3;
    private static final int LONGEST = 40;

    private final Map<String, Integer> counts = new HashMap<>();

    void add(String value) {
        if (!value.isBlank()) {
            String shape = of(value.strip());
            if (counts.size() < MOST || counts.containsKey(shape)) {
                counts.merge(shape, 1, Integer::sum);
            }
        }
    }

    static String of(String value) {
        return value.codePoints()
                .limit(LONGEST)
                .mapToObj(Shapes::sign)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static String sign(int c) {
        if (Character.isDigit(c)) {
            return "9";
        }
        if (Character.isIdeographic(c)) {
            return "汉";
        }
        return Character.isLetter(c) ? "A" : "·";
    }

    /// The most frequent first, then by their signs.
    List<String> most() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(each -> each.getKey() + " × " + each.getValue())
                .toList();
    }
}
