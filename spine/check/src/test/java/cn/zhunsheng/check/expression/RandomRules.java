package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Function;
import cn.zhunsheng.dictionary.rule.Literal;
import cn.zhunsheng.dictionary.rule.ValueType;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Rules and rows by chance, drawn so that values meet: few texts, small numbers, near dates, and the extremes of each.
final class RandomRules {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "A",
            "ab",
            "张三",
            "张",
            "1",
            "2",
            "𠀀b",
            "12",
            "-3",
            "+7",
            "1.5",
            "0.25",
            "1.",
            ".5",
            "-",
            "Zz·é",
            "000000000000000000012",
            "999999999999999999",
            "9999999999999999999",
            "99999999999999999.9",
            "1x",
            "1.x");
    private static final List<String> IDS = List.of(
            "110105199003070039",
            "33010620000229002X",
            "330106200002300020",
            "110105000003070039",
            "11010519901307003X",
            "1101051990030700x9",
            "11010519900307003",
            "91350100M000100Y43",
            "张三张三张三",
            "110105199000070039",
            "110105199003000039",
            "110105199003320039",
            "110105199003070028");
    private static final List<Long> NUMBERS = List.of(
            0L,
            1L,
            -1L,
            2L,
            3L,
            10L,
            100L,
            -250L,
            25L,
            4_000_001L,
            -300_000L,
            999_999_999_999_999_999L,
            -999_999_999_999_999_999L,
            100_000_000_000_000_000L);
    private static final List<String> MOMENTS = List.of(
            "1990-03-07T00:00:00",
            "2000-02-29T00:00:00",
            "2000-02-29T23:59:59",
            "2026-02-28T00:00:00",
            "2025-12-31T12:00:00",
            "2026-03-31T00:00:01",
            "0001-01-01T00:00:00",
            "9999-12-31T23:59:59",
            "1969-12-31T23:59:59",
            "1900-03-01T00:00:00");
    private static final List<Function> COMPARISONS =
            List.of(Function.EQ, Function.NE, Function.LT, Function.LE, Function.GT, Function.GE);

    private final Random random;

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Map<String, String> row() {
        Map<String, String> row = new HashMap<>();
        Sample.FIELDS.forEach((name, type) -> {
            if (random.nextInt(12) > 0) {
                row.put(name, cell(name, type));
            }
        });
        return row;
    }

    private String cell(String name, ValueType type) {
        if (random.nextInt(30) == 0 && !(type instanceof ValueType.Text)) {
            return "?";
        }
        return switch (type) {
            case ValueType.Text t -> any(name.equals("id") ? IDS : TEXTS);
            case ValueType.Whole t -> Long.toString(any(NUMBERS));
            case ValueType.Decimal t ->
                java.math.BigDecimal.valueOf(any(NUMBERS), t.scale()).toPlainString();
            case ValueType.Moment t -> any(MOMENTS);
            case ValueType.Truth t -> any(List.of("1", "0", "2"));
        };
    }

    /// A rule of at most that depth.
    Expr rule(int depth) {
        return truth(depth);
    }

    private Expr truth(int depth) {
        int d = depth - 1;
        return switch (depth == 0 ? random.nextInt(3) : random.nextInt(16)) {
            case 0 -> new Literal.Truth(random.nextBoolean());
            case 1 -> field(new ValueType.Truth());
            case 2 -> new Expr.Has(any(Sample.NAMES));
            case 3 -> Expr.Call.of(Function.NOT, truth(d));
            case 4 -> chain(Function.AND, d);
            case 5 -> chain(Function.OR, d);
            case 6 -> Expr.Call.of(Function.CHOOSE, truth(d), truth(d), truth(d));
            case 7 -> Expr.Call.of(any(COMPARISONS), text(d), text(d));
            case 8 -> Expr.Call.of(any(COMPARISONS), moment(d), moment(d));
            case 9 -> Expr.Call.of(any(COMPARISONS.subList(0, 2)), truth(d), truth(d));
            case 10 -> in(d);
            case 11 ->
                Expr.Call.of(
                        any(List.of(Function.STARTS_WITH, Function.ENDS_WITH, Function.CONTAINS)), text(d), text(d));
            case 12 ->
                Expr.Call.of(
                        any(List.of(Function.CONFORMS, Function.IS_CODE)), text(d), new Literal.Text("of-that-name"));
            case 13 ->
                Expr.Call.of(Function.MATCHES, text(d), new Literal.Text(any(List.of("^[0-9]+$", "a|张", "", "^.$"))));
            default -> Expr.Call.of(any(COMPARISONS), anyNumber(d), anyNumber(d));
        };
    }

    private Expr chain(Function function, int depth) {
        List<Expr> parts = new ArrayList<>(List.of(truth(depth), truth(depth)));
        if (random.nextBoolean()) {
            parts.add(truth(depth));
        }
        return Expr.Call.of(function, parts);
    }

    private Expr in(int depth) {
        List<Literal> literals = new ArrayList<>();
        int kind = random.nextInt(4);
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            literals.add(
                    switch (kind) {
                        case 0 -> new Literal.Text(any(TEXTS));
                        case 1 -> seconds();
                        case 2 -> new Literal.Truth(random.nextBoolean());
                        default -> random.nextBoolean() ? new Literal.Whole(any(NUMBERS)) : decimalLiteral();
                    });
        }
        Expr value = switch (kind) {
            case 0 -> text(depth);
            case 1 -> moment(depth);
            case 2 -> truth(depth);
            default -> anyNumber(depth);
        };
        return new Expr.In(value, literals);
    }

    private Expr anyNumber(int depth) {
        return random.nextBoolean() ? whole(depth) : decimal(depth);
    }

    private Expr whole(int depth) {
        int d = depth - 1;
        return switch (depth <= 0 ? random.nextInt(2) : random.nextInt(10)) {
            case 0 -> new Literal.Whole(any(NUMBERS));
            case 1 -> field(new ValueType.Whole());
            case 2, 3 ->
                Expr.Call.of(
                        any(List.of(Function.ADD, Function.SUB, Function.MUL, Function.DIV, Function.MOD)),
                        whole(d),
                        whole(d));
            case 4 -> Expr.Call.of(Function.NEG, whole(d));
            case 5 -> Expr.Call.of(Function.CHOOSE, truth(d), whole(d), whole(d));
            case 6 -> Expr.Call.of(Function.SIZE, text(d));
            case 7 -> Expr.Call.of(Function.TO_WHOLE, text(d));
            case 8 -> Expr.Call.of(any(List.of(Function.DAYS_BETWEEN, Function.YEARS_BETWEEN)), moment(d), moment(d));
            default -> Expr.Call.of(any(List.of(Function.YEAR_OF, Function.MONTH_OF, Function.DAY_OF)), moment(d));
        };
    }

    private Expr decimal(int depth) {
        int d = depth - 1;
        try {
            return switch (depth <= 0 ? random.nextInt(2) : random.nextInt(7)) {
                case 0 -> decimalLiteral();
                case 1 -> field(any(List.of(new ValueType.Decimal(2), new ValueType.Decimal(5))));
                case 2, 3 ->
                    Expr.Call.of(any(List.of(Function.ADD, Function.SUB, Function.MUL)), anyNumber(d), decimal(d));
                case 4 -> Expr.Call.of(Function.NEG, decimal(d));
                case 5 -> Expr.Call.of(Function.CHOOSE, truth(d), decimal(d), anyNumber(d));
                default -> Expr.Call.of(Function.TO_DECIMAL, text(d), new Literal.Whole(1 + random.nextInt(9)));
            };
        } catch (IllegalArgumentException productOfTooManyPlaces) {
            return field(new ValueType.Decimal(2));
        }
    }

    private Literal decimalLiteral() {
        return new Literal.Decimal(any(NUMBERS), 1 + random.nextInt(18));
    }

    private Literal seconds() {
        return new Literal.Moment(LocalDateTime.parse(any(MOMENTS)).toEpochSecond(ZoneOffset.UTC));
    }

    private Expr moment(int depth) {
        int d = depth - 1;
        return switch (depth <= 0 ? random.nextInt(3) : random.nextInt(7)) {
            case 0 -> seconds();
            case 1 -> field(new ValueType.Moment());
            case 2 -> Expr.Call.of(Function.TODAY);
            case 3 -> Expr.Call.of(Function.CHOOSE, truth(d), moment(d), moment(d));
            case 4 -> Expr.Call.of(Function.BIRTH_DATE_OF, text(d));
            default ->
                Expr.Call.of(
                        any(List.of(Function.ADD_DAYS, Function.ADD_MONTHS, Function.ADD_YEARS)), moment(d), whole(d));
        };
    }

    private Expr text(int depth) {
        int d = depth - 1;
        return switch (depth <= 0 ? random.nextInt(3) : random.nextInt(9)) {
            case 0 -> new Literal.Text(any(random.nextBoolean() ? IDS : TEXTS));
            case 1, 2 -> field(new ValueType.Text());
            case 3 -> Expr.Call.of(Function.CHOOSE, truth(d), text(d), text(d));
            case 4 -> Expr.Call.of(Function.CONCAT, text(d), text(d));
            case 5 -> Expr.Call.of(any(List.of(Function.LOWER, Function.UPPER)), text(d));
            case 6 -> Expr.Call.of(Function.SUBSTRING, text(d), whole(d));
            case 7 -> Expr.Call.of(Function.SUBSTRING, text(d), whole(d), whole(d));
            default ->
                Expr.Call.of(
                        any(List.of(
                                Function.SEX_OF,
                                Function.DIVISION_OF,
                                Function.CREDIT_DIVISION_OF,
                                Function.ORG_CODE_OF)),
                        text(d));
        };
    }

    private Expr field(ValueType type) {
        return new Expr.Field(
                any(Sample.NAMES.stream()
                        .filter(n -> Sample.FIELDS.get(n).equals(type))
                        .toList()),
                type);
    }
}
