package cn.zhunsheng.bench;

import cn.zhunsheng.testkit.Form;
import cn.zhunsheng.testkit.Population;
import cn.zhunsheng.testkit.Truth;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A generated file and what a check of it must find. Made once and kept: its name says all that it was made from.
record DataFile(Path path, Truth truth) {
    /// The day that files are made for and checked on.
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    static final Charset GB18030 = Charset.forName("GB18030");
    /// The field rules of model `residents` that are warnings.
    private static final Set<String> WARNINGS = Stream.concat(
                    Population.GOV_CORE_WARNINGS.stream(), Stream.of("housingArea.format", "housingArea.range"))
            .collect(Collectors.toUnmodifiableSet());

    private static final String RULE = "rule.";
    private static final long SEED = 20261120;

    /// `faulty` is how many rows in a thousand break a rule of each kind.
    static DataFile of(Path folder, long rows, Charset charset, int faulty) throws IOException {
        String name = "residents-%d-%s-%d".formatted(rows, charset.name(), faulty);
        Path file = folder.resolve(name + ".csv");
        Path counts = folder.resolve(name + ".properties");
        if (!Files.exists(counts)) {
            make(file, counts, rows, charset, faulty);
        }
        Properties kept = new Properties();
        try (var in = Files.newBufferedReader(counts, StandardCharsets.UTF_8)) {
            kept.load(in);
        }
        return new DataFile(file, truth(kept));
    }

    private static void make(Path file, Path counts, long rows, Charset charset, int faulty) throws IOException {
        Files.createDirectories(file.getParent());
        Population people = new Population(Form.RESIDENTS, SEED, rows, charset, DAY, faulty, WARNINGS, false);
        Truth truth;
        try (OutputStream out = Files.newOutputStream(file)) {
            truth = people.write(out);
        }
        Properties kept = new Properties();
        kept.setProperty("rows", String.valueOf(truth.rows()));
        truth.rules().forEach((id, count) -> kept.setProperty(RULE + id, count.tested() + " " + count.failed()));
        Path whole = counts.resolveSibling(counts.getFileName() + ".new");
        try (var out = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
            kept.store(out, null);
        }
        Files.move(whole, counts, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Truth truth(Properties kept) {
        TreeMap<String, Truth.Count> rules = new TreeMap<>();
        Set<String> names = kept.stringPropertyNames();
        names.stream().filter(name -> name.startsWith(RULE)).forEach(name -> {
            String counts = kept.getProperty(name);
            int gap = counts.indexOf(' ');
            long tested = Long.parseLong(counts.substring(0, gap));
            rules.put(
                    name.substring(RULE.length()), new Truth.Count(tested, Long.parseLong(counts.substring(gap + 1))));
        });
        return new Truth(Long.parseLong(kept.getProperty("rows")), rules);
    }
}
