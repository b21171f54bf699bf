package cn.zhunsheng.bench;

import cn.zhunsheng.testkit.Truth;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Measures a check beside named programs on the same files: pairs of runs in turn, medians, whole processes.
final class Bench {
    private static final int SMALL_RUNS = 21;
    private static final long SMALL = 1000;
    private static final long FOR_VALIDATOR = 50_000;
    private static final int FAULTY = 10;

    /// Checks of one process, of which the later half is warm.
    private static final int WARM_TIMES = 8;

    private final Commands commands;
    private final Path folder;
    private final Path output;
    private final long rows;
    private final int runs;
    private final Table table = new Table();

    private Bench(Path house, Path folder, long rows, int runs) {
        this.commands = Commands.of(house);
        this.folder = folder;
        this.output = folder.resolve("output");
        this.rows = rows;
        this.runs = runs;
    }

    /// House, folder for the files, rows, runs of each pair.
    static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Bench bench =
                new Bench(Path.of(arguments[0]), folder, Long.parseLong(arguments[2]), Integer.parseInt(arguments[3]));
        bench.measure();
        bench.table.write(folder.resolve("table.md"));
    }

    private void measure() throws IOException, InterruptedException {
        DataFile people = DataFile.of(folder, rows, StandardCharsets.UTF_8, FAULTY);
        Child.run(output, commands.check(people.path()));
        Counts.demandEqual("zs", people.truth(), Counts.reported(output));
        beside("cold check, wall, beside FastCSV parsing", people, FastCsvParse.class);
        duckDb(people);
        validator();
        warm(people);
        digests(people);
        small();
        memory(people);
    }

    /// Ours and the baseline in turn.
    private void beside(String what, DataFile people, Class<?> baseline) throws IOException, InterruptedException {
        List<Child> ours = new ArrayList<>();
        List<Child> theirs = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ours.add(Child.run(output, commands.check(people.path())));
            theirs.add(Child.run(output, commands.baseline(baseline, people.path())));
        }
        table.seconds(what, Child.wall(ours), Child.wall(theirs), "≤ 0.35 (0.25)");
        table.add("cold check, peak memory", Child.memory(ours) + " MB", Child.memory(theirs) + " MB", "", "");
    }

    private void duckDb(DataFile people) throws IOException, InterruptedException {
        List<Child> ours = new ArrayList<>();
        List<Child> theirs = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ours.add(Child.run(output, commands.check(people.path())));
            theirs.add(Child.run(output, commands.baseline(DuckDb.class, people.path(), commands.house())));
        }
        Counts.demandEqual("DuckDB", people.truth(), DuckDb.printed(Files.readString(output)));
        table.seconds("cold check, CPU, beside DuckDB", Child.cpu(ours), Child.cpu(theirs), "≤ 0.14 (0.10)");
        table.seconds("the same, wall", Child.wall(ours), Child.wall(theirs), "");
    }

    private void validator() throws IOException, InterruptedException {
        DataFile sound = DataFile.of(folder, FOR_VALIDATOR, StandardCharsets.UTF_8, 0);
        Path plain = CsvValidation.plain(sound.path());
        DataFile people = DataFile.of(folder, rows, StandardCharsets.UTF_8, FAULTY);
        double ours = rows / Child.run(output, commands.check(people.path())).wall();
        double theirs = FOR_VALIDATOR
                / Child.run(output, commands.baseline(CsvValidation.class, plain))
                        .wall();
        table.add(
                "rows a second, beside csv-validator",
                "%,.0f".formatted(ours),
                "%,.0f".formatted(theirs),
                "%,.0f".formatted(ours / theirs),
                "≥ 200");
    }

    private void warm(DataFile people) throws IOException, InterruptedException {
        DataFile chinese = DataFile.of(folder, rows, DataFile.GB18030, FAULTY);
        List<Double> ones = new ArrayList<>();
        List<Double> twos = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        List<Double> gbs = new ArrayList<>();
        for (int i = 0; i < runs; i++) { // in turn, because a shared machine is not always as fast
            ones.add(last(Warm.class, people.path(), 1));
            twos.add(last(Warm.class, people.path(), 2));
            sums.add(last(ByteSum.class, people.path(), 2));
            gbs.add(last(Warm.class, chinese.path(), 2));
        }
        double one = Child.median(ones);
        double two = Child.median(twos);
        double sum = Child.median(sums);
        double gb = Child.median(gbs);
        table.add("warm check, one thread, two threads", seconds(one), seconds(two), ratio(one / two), "≥ 1.85");
        table.seconds("warm check, beside the sum of all bytes", two, sum, "≤ 14 (10)");
        double perByte = (gb / Files.size(chinese.path())) / (two / Files.size(people.path()));
        table.add("warm check of GB18030 and UTF-8, a byte", seconds(gb), seconds(two), ratio(perByte), "≤ 1");
    }

    /// The median of the later half of the times that the program printed.
    private double last(Class<?> program, Path file, int threads) throws IOException, InterruptedException {
        Child.run(output, commands.baseline(program, commands.house(), file, threads, WARM_TIMES));
        List<Double> printed =
                Files.readAllLines(output).stream().map(Double::valueOf).toList();
        return Child.median(printed.subList(printed.size() / 2, printed.size()));
    }

    private void digests(DataFile people) throws IOException, InterruptedException {
        for (String digest : List.of("sha256", "sm3")) {
            List<Child> without = new ArrayList<>();
            List<Child> with = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                without.add(Child.run(output, commands.check(people.path())));
                with.add(Child.run(output, commands.check(people.path(), "--digest", digest)));
            }
            table.seconds("with and without --digest " + digest, Child.wall(with), Child.wall(without), "");
        }
    }

    private void small() throws IOException, InterruptedException {
        DataFile few = DataFile.of(folder, SMALL, StandardCharsets.UTF_8, FAULTY);
        List<Child> ours = new ArrayList<>();
        for (int i = 0; i < SMALL_RUNS; i++) {
            ours.add(Child.run(output, commands.check(few.path())));
        }
        Truth reported = Counts.reported(output);
        Counts.demandEqual("zs", few.truth(), reported);
        table.add("1,000 rows from the shell", "%.3f s".formatted(Child.wall(ours)), "", "", "≤ 0.15 s (0.11 s)");
    }

    /// Files that would fill a memory that is not bounded; the launcher gives the program 256 MB of heap.
    private void memory(DataFile people) throws IOException, InterruptedException {
        Child own = Child.run(output, commands.check(people.path(), "--format", "json"));
        Child failing = Child.run(output, commands.check(wrong(people, rows), "--format", "json"));
        Child listed = Child.run(output, commands.check(wrong(people, rows / 50), "--format", "csv"));
        table.add("peak memory, every row with its own key", own.memory() + " MB", "", "", "heap ≤ 256 MB");
        table.add("peak memory, every cell fails", failing.memory() + " MB", "", "", "heap ≤ 256 MB");
        table.add("peak memory, every cell fails and is listed", listed.memory() + " MB", "", "", "heap ≤ 256 MB");
    }

    /// A file of which every cell fails.
    private Path wrong(DataFile people, long many) throws IOException {
        Path wrong = folder.resolve("wrong-%d.csv".formatted(many));
        try (BufferedReader reader = Files.newBufferedReader(people.path());
                BufferedWriter out = Files.newBufferedWriter(wrong)) {
            String header = Objects.requireNonNull(reader.readLine());
            out.write(header + "\n");
            String row = header.replaceAll("[^,]+", "\u0001!") + "\n";
            for (long i = 0; i < many; i++) {
                out.write(row);
            }
        }
        return wrong;
    }

    private static String seconds(double seconds) {
        return "%.2f s".formatted(seconds);
    }

    private static String ratio(double ratio) {
        return "%.2f".formatted(ratio);
    }
}
