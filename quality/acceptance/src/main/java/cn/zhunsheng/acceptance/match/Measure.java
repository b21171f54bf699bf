package cn.zhunsheng.acceptance.match;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Prints how well columns are matched, and writes the weights when asked to: `Measure HOUSE [confusions]
/// [write]`; `Measure HOUSE values` prints what values add, on columns made up.
public final class Measure {
    private static final String WEIGHTS = "spine/match/src/main/resources/cn/zhunsheng/match/weights.csv";

    private Measure() {}

    public static void main(String[] arguments) throws Exception {
        Path house = Path.of(arguments[0]);
        List<String> wishes = List.of(arguments).subList(1, arguments.length);
        if (wishes.contains("values")) {
            ValuesMeasurement values = ValuesMeasurement.of(house);
            System.out.println(values.figures());
            if (wishes.contains("confusions")) {
                values.confusions().forEach(System.out::println);
            }
            return;
        }
        if (!Measurement.isPossible(house)) {
            System.err.println("There are no labelled columns: columns-gold-A.csv and elements.csv are looked for in "
                    + Measurement.data(house) + ". 没有已标注的列，请把它们放在那里。");
            System.exit(2);
        }
        Measurement measurement = Measurement.of(house);
        for (boolean hidden : new boolean[] {false, true}) {
            for (boolean all : new boolean[] {false, true}) {
                print(measurement, hidden, all, wishes.contains("confusions"));
            }
        }
        if (wishes.contains("write")) {
            Files.writeString(house.resolve(WEIGHTS), measurement.fitted().toString());
            System.out.println("Written: " + WEIGHTS);
        }
    }

    private static void print(Measurement measurement, boolean hidden, boolean all, boolean confusions) {
        Figures figures = measurement.figures(hidden, all);
        System.out.printf(
                "%n## %s, %s%n%n%s%n",
                hidden ? "Comments hidden" : "With comments",
                all ? "every element of gov-core" : "the elements that the labellers had",
                Figures.header());
        System.out.println(figures.row("all"));
        System.out.println(figures.sure().row("without M"));
        if (!all) {
            measurement
                    .repositories()
                    .forEach(r -> System.out.println(figures.of(r).row(r)));
            System.out.println();
            figures.calibration().forEach(System.out::println);
        }
        if (confusions) {
            System.out.println();
            figures.confusions().forEach(System.out::println);
        }
    }
}
