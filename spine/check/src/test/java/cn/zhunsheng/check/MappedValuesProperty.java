package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.testkit.Xlsx;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// A file of raw values, checked with a mapping, is a file of codes, checked without.
class MappedValuesProperty {
    private static final List<String> HEADER = List.of("idNumber", "name", "plate", "colour", "shape", "未知");

    /// Codes shorter and longer than what they stand for, in a key, in a code set, and beside a rule across fields.
    private static final Map<String, Map<String, String>> VALUES = Map.of(
            "name", Map.of("z", "张三", "李四先生", "李四"),
            "plate", Map.of("车", "浙A12345"),
            "colour", Map.of("红色", "1", "g", "2", "3", "2"),
            "形状", Map.of("圆形", "甲", "sq", "乙"));

    private static final Map<Integer, String> FIELDS = Map.of(1, "name", 2, "plate", 3, "colour", 4, "形状");

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.of(
                "",
                "11010519491231002X",
                "张三",
                "李四",
                "z",
                "李四先生",
                "车",
                "浙A12345",
                "1",
                "2",
                "3",
                "红色",
                "g",
                "圆形",
                "sq",
                "甲",
                "NULL",
                "a,\"b\"");
        return cell.list().ofSize(HEADER.size()).list().ofMaxSize(700);
    }

    private static List<List<String>> coded(List<List<String>> table) {
        return table.stream()
                .map(row -> {
                    List<String> codes = new ArrayList<>(row);
                    FIELDS.forEach((column, field) ->
                            codes.set(column, VALUES.get(field).getOrDefault(row.get(column), row.get(column))));
                    return codes;
                })
                .toList();
    }

    private static CheckResult check(Path file, Map<String, Map<String, String>> values, Settings settings)
            throws Exception {
        CheckOptions options = new CheckOptions(
                Optional.of("everything"),
                SourceOptions.FIND_OUT,
                new GivenMapping(Map.of("shape", Optional.of("shape")), values),
                Map.of(),
                settings,
                true,
                Optional.empty());
        return new Check(SamplePackage.DICTIONARY, SamplePackage.DAY)
                .run(List.of(new Source.File(file)), options, Optional.empty());
    }

    private static String csv(List<List<String>> rows) {
        StringBuilder out = new StringBuilder(String.join(",", HEADER)).append('\n');
        rows.forEach(row -> out.append(row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .append('\n'));
        return out.toString();
    }

    private static void same(CheckResult raw, CheckResult coded) {
        assertThat(raw.rules()).isEqualTo(coded.rules());
        assertThat(coded.mapped()).isEmpty();
    }

    @Property(tries = 30)
    void rawValuesAreJudgedAsTheirCodesInText(
            @ForAll("tables") List<List<String>> table,
            @ForAll @IntRange(min = 1, max = 3) int threads,
            @ForAll @IntRange(min = 40, max = 5_000) int chunk,
            @ForAll boolean gb18030)
            throws Exception {
        Charset charset = Charset.forName(gb18030 ? "GB18030" : "UTF-8");
        Settings settings = new Settings(threads, chunk, 5, 8);
        Path raw = Files.createTempFile("raw", ".csv");
        Path codes = Files.createTempFile("codes", ".csv");
        try {
            Files.writeString(raw, csv(table), charset);
            Files.writeString(codes, csv(coded(table)), charset);

            CheckResult mapped = check(raw, VALUES, settings);
            long expected = table.stream()
                    .mapToLong(row -> FIELDS.entrySet().stream()
                            .filter(f -> VALUES.get(f.getValue()).containsKey(row.get(f.getKey())))
                            .count())
                    .sum();

            same(mapped, check(codes, Map.of(), settings));
            assertThat(mapped.mapped().stream().mapToLong(MappedUse::count).sum())
                    .isEqualTo(expected);
        } finally {
            Files.delete(raw);
            Files.delete(codes);
        }
    }

    @Property(tries = 10)
    void rawValuesAreJudgedAsTheirCodesInWorkbooks(@ForAll("tables") List<List<String>> table) throws Exception {
        Path raw = Files.createTempFile("raw", ".xlsx");
        Path codes = Files.createTempFile("codes", ".xlsx");
        try {
            new Xlsx().texts("s", under(HEADER, table)).write(raw);
            new Xlsx().texts("s", under(HEADER, coded(table))).write(codes);

            same(check(raw, VALUES, Settings.of(2, 5)), check(codes, Map.of(), Settings.of(2, 5)));
        } finally {
            Files.delete(raw);
            Files.delete(codes);
        }
    }

    private static List<List<String>> under(List<String> header, List<List<String>> table) {
        List<List<String>> all = new ArrayList<>(List.of(header));
        all.addAll(table);
        return all;
    }
}
