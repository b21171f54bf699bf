package cn.zhunsheng.acceptance.match;

import cn.zhunsheng.acceptance.match.ValuedColumn.Kind;
import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.testkit.Form;
import cn.zhunsheng.testkit.Population;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Columns with values, made up and labelled: residents of the generator, faults and all; the worked examples of
/// schemes; codes and names of every code set, some often and most seldom, as they are in life; and what databases
/// are full of and no standard knows. The same every time.
final class ValuedColumns {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static final int VALUES = 300;
    private static final int FEWEST_EXAMPLES = 5;
    private static final String CREDIT_CODE = "工作单位统一社会信用代码";

    private final Dictionary dictionary;
    private final SplittableRandom random = new SplittableRandom(7);
    private final List<ValuedColumn> columns = new ArrayList<>();

    private ValuedColumns(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// @param examples the worked examples of schemes
    static List<ValuedColumn> of(Dictionary dictionary, Path examples) throws IOException {
        ValuedColumns all = new ValuedColumns(dictionary);
        for (int seed = 1; seed <= 3; seed++) {
            all.people(seed);
            all.codes();
            all.nothing();
        }
        all.schemes(examples);
        return all.columns;
    }

    private void people(int seed) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Population.of(seed, VALUES, TODAY).in(Form.RESIDENTS).write(file);
        Map<String, List<String>> byTitle = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.SKIP)
                .extraFieldStrategy(FieldMismatchStrategy.SKIP)
                .ofNamedCsvRecord(new ByteArrayInputStream(file.toByteArray()))) {
            for (NamedCsvRecord row : rows) {
                row.getHeader()
                        .forEach(title -> byTitle.computeIfAbsent(title, t -> new ArrayList<>())
                                .add(row.findField(title).orElse("")));
            }
        }
        byTitle.forEach((title, values) -> {
            String name = title.equals(CREDIT_CODE) ? "统一社会信用代码" : title;
            Optional<Element> element =
                    dictionary.elementsNamed(name).stream().findFirst().map(Held::value);
            boolean identified = element.flatMap(Element::domain)
                    .filter(d -> d instanceof ValueDomain.Identifiers)
                    .isPresent();
            columns.add(new ValuedColumn(
                    element.isEmpty() ? Kind.NONE : identified ? Kind.SCHEME : Kind.PEOPLE, element, values));
        });
    }

    private void schemes(Path examples) throws IOException {
        Map<String, List<String>> byScheme = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(examples)) {
            for (CsvRecord row : rows) {
                if (row.getField(2).equals("valid")) {
                    byScheme.computeIfAbsent(row.getField(0), s -> new ArrayList<>())
                            .add(row.getField(1));
                }
            }
        }
        for (Held<Element> held : dictionary.elements()) {
            List<String> values = held.value()
                    .domain()
                    .map(d -> byScheme.getOrDefault(d.toString(), List.of()))
                    .orElse(List.of());
            if (values.size() >= FEWEST_EXAMPLES) {
                columns.add(new ValuedColumn(Kind.SCHEME, Optional.of(held.value()), values));
            }
        }
    }

    private void codes() {
        for (Held<Element> held : dictionary.elements()) {
            if (held.value().domain().orElse(null) instanceof ValueDomain.Codes domain) {
                try {
                    List<Code> codes = dictionary
                            .codeSet(domain.codeSet(), held.packageId())
                            .value()
                            .codes();
                    List<Code> drawn = IntStream.range(0, VALUES)
                            .mapToObj(i -> codes.get(seldom(codes.size())))
                            .toList();
                    add(Kind.CODES, held, drawn.stream().map(Code::code).toList());
                    add(Kind.NAMES, held, drawn.stream().map(Code::name).toList());
                } catch (Refusal refusal) {
                    throw new IllegalStateException(held.value().id() + " has no code set", refusal);
                }
            }
        }
    }

    private void add(Kind kind, Held<Element> element, List<String> values) {
        columns.add(new ValuedColumn(kind, Optional.of(element.value()), values));
    }

    /// A place below `size`, the first ones often.
    private int seldom(int size) {
        double one = random.nextDouble();
        return (int) (size * one * one * one);
    }

    private void nothing() {
        long start = random.nextLong(1_000_000);
        none(i -> String.valueOf(start + i));
        none(i -> String.valueOf(i % 12 + 1));
        none(i -> String.valueOf(random.nextInt(2)));
        none(i -> String.valueOf(random.nextInt(1, 6)));
        none(i -> String.valueOf(random.nextInt(100)));
        for (int digits : List.of(2, 3, 4, 6, 8, 9, 11, 12, 15, 16, 18, 19, 28)) {
            none(i -> digits(digits));
        }
        none(i -> new UUID(random.nextLong(), random.nextLong()).toString());
        none(i -> Long.toHexString(random.nextLong()));
        none(i -> random.nextInt(9000) + "." + digits(2));
        none(i -> "V" + random.nextInt(3) + "." + random.nextInt(10));
        none(i -> TODAY.minusDays(random.nextInt(9000)).toString());
        none(i -> TODAY.minusDays(random.nextInt(9000)) + " 0" + random.nextInt(10) + ":15:00");
        none(i -> "/files/" + digits(6) + ".pdf");
        none(i -> word(List.of("是", "否")));
        none(i -> word(List.of("待审核", "已通过", "已驳回")));
        none(i -> word(List.of("启用", "停用")));
        none(i -> word(List.of("高", "中", "低")));
        none(i -> word(List.of("A", "B", "C", "D")));
        none(i -> word(List.of("一车间", "二车间", "动力车间", "装配车间")));
        none(i -> word(List.of("红", "黄", "蓝", "绿", "白")) + word(List.of("色", "")));
    }

    private void none(IntFunction<String> value) {
        columns.add(new ValuedColumn(
                Kind.NONE,
                Optional.empty(),
                IntStream.range(0, VALUES).mapToObj(value).toList()));
    }

    private String digits(int digits) {
        return random.ints(digits, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    private String word(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
