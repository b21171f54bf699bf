package cn.zhunsheng.dictionary.intake;

import cn.zhunsheng.dictionary.scheme.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A column of a table seen as a list of codes: its values with how often they stand there, and for each what the other
/// columns say beside it. Values are counted up to [#MOST]; a column of more is no list of codes. One thread.
public final class CodeColumn {
    /// So many different values are kept.
    public static final int MOST = 5_000;

    private static final int MANY = 200;
    private static final Set<String> SURNAMES = Set.of(("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
                    + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤")
            .split(""));

    private final int at;
    private final int width;
    private final Map<String, Seen> values = new TreeMap<>();
    private long rows;
    private long absent;
    private boolean tooMany;

    /// A value, how often it stands there, and its name where a column gives one.
    public record Value(String code, String name, long count) {}

    private static final class Seen {
        private long count;

        /// What each column says beside the value.
        private final List<String> beside;

        /// Whether it said something else in another row.
        private final boolean[] otherwise;

        Seen(List<String> cells) {
            beside = new ArrayList<>(cells);
            otherwise = new boolean[cells.size()];
        }
    }

    /// @param at the column, counted from 0, of `width`
    public CodeColumn(int at, int width) {
        this.at = at;
        this.width = width;
    }

    public void add(List<String> cells) {
        rows++;
        String value = cells.get(at);
        if (value.isBlank()) {
            absent++;
            return;
        }
        Seen seen = values.get(value);
        if (seen == null) {
            if (values.size() == MOST) {
                tooMany = true;
                return;
            }
            seen = new Seen(cells);
            values.put(value, seen);
        }
        seen.count++;
        for (int i = 0; i < width; i++) {
            String beside = cells.get(i);
            if (seen.beside.get(i).isBlank()) {
                seen.beside.set(i, beside);
            } else if (!beside.isBlank() && !beside.equals(seen.beside.get(i))) {
                seen.otherwise[i] = true;
            }
        }
    }

    public long rows() {
        return rows;
    }

    /// Rows in which the column is empty.
    public long absent() {
        return absent;
    }

    /// Whether the column holds more values than are kept, or hardly ever one twice: no list of codes.
    public boolean tooMany() {
        return tooMany || (values.size() > MANY && values.size() * 2L > rows - absent);
    }

    /// The nearest column that always says one thing beside a value and different things beside different values, the
    /// right one before the left: the names of the codes, in all likelihood. Counted from 0.
    public Optional<Integer> nameColumn() {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            if (i != at && names(i)) {
                others.add(i);
            }
        }
        return others.stream()
                .min(Comparator.comparingInt((Integer i) -> Math.abs(i - at)).thenComparingInt(i -> -i));
    }

    private boolean names(int column) {
        // Beside a single value, or where none comes twice, everything would seem to depend on it.
        boolean tells = values.size() > 1 && values.values().stream().anyMatch(seen -> seen.count > 1);
        Set<String> names = new HashSet<>();
        return tells
                && values.values().stream()
                        .allMatch(seen -> !seen.otherwise[column]
                                && !seen.beside.get(column).isBlank()
                                && names.add(seen.beside.get(column)));
    }

    /// The values in the order of their characters, named by a column where one is given. A value beside which the
    /// column says several things has the first of them.
    public List<Value> values(Optional<Integer> nameColumn) {
        List<Value> all = new ArrayList<>();
        values.forEach((code, seen) ->
                all.add(new Value(code, nameColumn.map(seen.beside::get).orElse(""), seen.count)));
        return all;
    }

    /// A scheme that most of the values follow: then they are identifiers of something, and perhaps of someone.
    public Optional<String> identifiers(Collection<Scheme> schemes) {
        return schemes.stream()
                .filter(scheme -> share(value -> follows(scheme, value)) > 0.5)
                .map(Scheme::id)
                .findFirst();
    }

    private static boolean follows(Scheme scheme, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        // Short schemes, such as a division's six digits, are codes and accept too much to tell.
        return bytes.length >= 8 && scheme.fault(bytes, 0, bytes.length) == null;
    }

    /// Whether most of the values are two to four Han characters that begin with a frequent surname.
    public boolean likeNames() {
        return likeNames(at);
    }

    /// The same of what another column says beside the values.
    public boolean likeNames(int column) {
        long names = values.values().stream()
                .map(seen -> seen.beside.get(column))
                .filter(text -> text.matches("\\p{IsHan}{2,4}") && SURNAMES.contains(text.substring(0, 1)))
                .count();
        return values.size() > 4 && names * 2 > values.size();
    }

    private double share(Predicate<String> test) {
        long fitting = values.keySet().stream().filter(test).count();
        return values.isEmpty() ? 0 : (double) fitting / values.size();
    }
}
