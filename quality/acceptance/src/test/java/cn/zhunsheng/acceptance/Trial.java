package cn.zhunsheng.acceptance;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.FailureListener;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.generate.Generation;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Rows of a model, one thing changed in each, with what a check says of every one: what artefacts are measured by.
record Trial(Held<Model> model, Generation generation, List<Row> rows) {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Dictionary DICTIONARY = dictionary();

    /// Values that formats, patterns, databases and schemas are known to read in different ways.
    private static final List<String> ODD = List.of(
            "0",
            "1",
            "2",
            "9",
            "00",
            "01",
            "-1",
            "+1",
            "1.5",
            "1.234",
            "0.5",
            ".5",
            "5.",
            "1e3",
            "1,000",
            "150",
            "151",
            "99999999999999999999",
            "123456",
            "330106",
            "110000",
            "X",
            "x",
            "A",
            "AB",
            "中",
            "中文",
            "a b",
            " a",
            "a ",
            "a\tb",
            "a\nb",
            "a'b",
            "a\"b",
            "a\\b",
            "\u0001",
            "\u0085",
            "😀",
            "😀".repeat(30),
            "中".repeat(30),
            "中".repeat(31),
            "a".repeat(18),
            "-".repeat(18),
            "1".repeat(18),
            "a".repeat(100),
            "a".repeat(101),
            "a".repeat(200),
            "a".repeat(201),
            "a".repeat(1000),
            "a".repeat(1001),
            "20240229",
            "20230229",
            "2024-02-29",
            "2023-02-29",
            "2024-2-9",
            "00000101",
            "99991231",
            "19000229",
            "20000229",
            "20240229235959",
            "20240229240000",
            "2024-02-29 23:59:59",
            "20240229T235959",
            "2024022923:59:59",
            "2024/02/29",
            "today",
            "NaN",
            "infinity",
            "NULL",
            "",
            "　");

    /// What a check says of a row: the rules that it breaks, errors and warnings. Values are absent where they have no
    /// key.
    record Row(Map<String, String> values, Set<String> errors, Set<String> warnings) {
        /// Whether an artefact must take it: a format counts for artefacts even where a check only warns.
        boolean sound() {
            return errors.isEmpty() && warnings.stream().noneMatch(rule -> rule.endsWith(".format"));
        }

        /// The errors that an artefact with these gaps must refuse. A value in a notation that the artefact does not
        /// judge
        /// may be read there, and so may pass rules that a check cannot apply to it.
        Set<String> refusable(Set<String> gaps) {
            if (Stream.concat(errors.stream(), warnings.stream())
                    .anyMatch(rule -> rule.endsWith(".format") && gaps.contains(rule))) {
                return Set.of();
            }
            Set<String> refusable = new TreeSet<>(errors);
            refusable.removeAll(gaps);
            return refusable;
        }
    }

    static List<Held<Model>> models() {
        return DICTIONARY.models();
    }

    static Trial of(Held<Model> model) {
        try {
            Generation generation = Generation.of(DICTIONARY, model.reference(), DAY);
            ResolvedModel resolved = DICTIONARY.resolved(model);
            List<Map<String, String>> rows = new ArrayList<>();
            Map<String, String> example = example(generation);
            rows.add(example);
            for (ResolvedField field : resolved.fields()) {
                for (String value : candidates(field)) {
                    Map<String, String> row = new LinkedHashMap<>(example);
                    row.put(field.name(), value);
                    rows.add(row);
                }
            }
            return new Trial(model, generation, judged(resolved, rows));
        } catch (Exception e) {
            throw new IllegalStateException("No rows for " + model.reference(), e);
        }
    }

    /// The rules that the gaps name.
    static Set<String> rules(List<cn.zhunsheng.dictionary.generate.Gap> gaps) {
        return gaps.stream().map(gap -> gap.rule()).collect(Collectors.toSet());
    }

    private static Dictionary dictionary() {
        try {
            return Dictionary.of(PackageFolder.read(
                            List.of(
                                    House.ROOT.resolve("standards/gov-core"),
                                    House.ROOT.resolve("standards/example-city"),
                                    House.ROOT.resolve("spine/dictionary/src/test/resources/odd")),
                            List.of())
                    .packages());
        } catch (Exception e) {
            throw new IllegalStateException("The bundled packages cannot be read", e);
        }
    }

    /// The example of the OpenAPI document.
    static Map<String, String> example(Generation generation) {
        JsonMapper exact = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        JsonNode document = exact.readTree(generation.openApi().text());
        JsonNode example = document.findValue("example");
        Map<String, String> values = new LinkedHashMap<>();
        example.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString()));
        return values;
    }

    private static Set<String> candidates(ResolvedField field) {
        Set<String> values = new LinkedHashSet<>(ODD);
        String subject = "element:" + field.element().value().id();
        for (StandardPackage each : DICTIONARY.packages()) {
            each.vectors().stream()
                    .filter(vector -> vector.subject().equals(subject))
                    .forEach(vector -> values.add(vector.value()));
        }
        field.domain().ifPresent(domain -> {
            if (domain instanceof cn.zhunsheng.dictionary.ResolvedDomain.Codes codes) {
                codes.codeSet().value().codes().stream().limit(60).forEach(code -> values.add(code.code()));
            }
        });
        return values;
    }

    private static List<Row> judged(ResolvedModel model, List<Map<String, String>> rows) throws Exception {
        List<String> fields = model.fields().stream().map(ResolvedField::name).toList();
        String csv = rows.stream()
                .map(row -> line(
                        fields.stream().map(name -> row.getOrDefault(name, "")).toList()))
                .collect(Collectors.joining("", line(fields), ""));
        List<Set<String>> errors = new ArrayList<>();
        List<Set<String>> warnings = new ArrayList<>();
        rows.forEach(row -> errors.add(new TreeSet<>()));
        rows.forEach(row -> warnings.add(new TreeSet<>()));
        FailureListener listener = (source, rule, example) -> (rule.severity() == Severity.ERROR ? errors : warnings)
                .get((int) example.record() - 1)
                .add(rule.id());
        CheckOptions options = new CheckOptions(
                Optional.of(model.held().reference()),
                new SourceOptions(Optional.of(Encoding.UTF_8), Optional.of(','), Optional.of(1), Optional.empty()),
                new GivenMapping(fields.stream().collect(Collectors.toMap(name -> name, Optional::of))),
                Map.of(),
                Settings.of(1, 0),
                true,
                Optional.empty());
        Source source = new Source.Stream("-", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        new Check(DICTIONARY, DAY).run(List.of(source), options, Optional.of(listener));
        List<Row> judged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            // Every row bears the example's key.
            errors.get(i).removeIf(rule -> rule.endsWith(".unique"));
            Map<String, String> present = new LinkedHashMap<>(rows.get(i));
            present.values().removeIf(value -> absent(value, model.model().nulls()));
            judged.add(new Row(present, errors.get(i), warnings.get(i)));
        }
        return judged;
    }

    private static boolean absent(String value, List<String> nulls) {
        return nulls.contains(value)
                || value.chars().allMatch(c -> c == ' ' || c == 0x3000 || c == 0xA0 || (c >= 9 && c <= 13));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\n"));
    }
}
