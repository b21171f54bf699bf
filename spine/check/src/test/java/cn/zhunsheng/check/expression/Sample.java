package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.rule.ValueType;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// An imagined model and what its rules know: how the characters of its fields are read, and by whom texts are judged.
final class Sample {
    static final LocalDate TODAY = LocalDate.of(2026, 2, 28);
    static final Set<String> CODES = Set.of("1", "2", "张三", "");
    static final SortedMap<String, ValueType> FIELDS = fields();
    static final List<String> NAMES = List.copyOf(FIELDS.keySet());

    /// The field whose moments the cells hold.
    static final String KEPT = "to";

    private Sample() {}

    private static SortedMap<String, ValueType> fields() {
        SortedMap<String, ValueType> fields = new TreeMap<>();
        fields.put("name", new ValueType.Text());
        fields.put("other", new ValueType.Text());
        fields.put("id", new ValueType.Text());
        fields.put("digits", new ValueType.Text());
        fields.put("count", new ValueType.Whole());
        fields.put("limit", new ValueType.Whole());
        fields.put("amount", new ValueType.Decimal(2));
        fields.put("price", new ValueType.Decimal(5));
        fields.put("from", new ValueType.Moment());
        fields.put("to", new ValueType.Moment());
        fields.put("flag", new ValueType.Truth());
        fields.put("sign", new ValueType.Truth());
        return fields;
    }

    static Environment environment() {
        Map<String, FieldReader> readers = new HashMap<>();
        FIELDS.forEach((name, type) -> readers.put(name, reader(NAMES.indexOf(name), type)));
        return new Environment(
                TODAY.toEpochDay(),
                readers,
                scheme -> (utf8, start, end) -> conforms(text(utf8, start, end)),
                codeSet -> (utf8, start, end) -> CODES.contains(text(utf8, start, end)),
                RePattern::finding);
    }

    private static FieldReader reader(int slot, ValueType type) {
        if (slot == NAMES.indexOf(KEPT)) {
            return new FieldReader.Kept(slot);
        }
        return type instanceof ValueType.Text
                ? new FieldReader.OfText(slot)
                : new FieldReader.OfNumber(slot, (bytes, start, end) -> number(text(bytes, start, end), type));
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    static boolean conforms(String text) {
        return text.codePointCount(0, text.length()) % 2 == 0;
    }

    static boolean matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    /// Decimals are unscaled, moments seconds, truths 1 and 0.
    static long number(String text, ValueType type) {
        try {
            return switch (type) {
                case ValueType.Whole t -> Long.parseLong(text);
                case ValueType.Decimal t ->
                    new BigDecimal(text).movePointRight(t.scale()).longValueExact();
                case ValueType.Moment t -> LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC);
                case ValueType.Truth t -> Map.of("1", 1L, "0", 0L, "2", 2L).getOrDefault(text, NumberReader.UNREADABLE);
                case ValueType.Text t -> throw new AssertionError("text is not read as a number");
            };
        } catch (NumberFormatException | ArithmeticException | DateTimeParseException e) {
            return NumberReader.UNREADABLE;
        }
    }

    /// A row of the values, which are given in the order name, value, name, value.
    static Map<String, String> row(String... values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            row.put(values[i], values[i + 1]);
        }
        return row;
    }

    static int[] firstRows(int n) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(i);
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }
}
