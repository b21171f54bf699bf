package cn.zhunsheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The figures of one run, printed as they are known and kept as a table in Markdown.
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table() {
        add("what", "ours", "baseline", "ratio", "goal (stretch)");
        add("---", "---:", "---:", "---:", "---");
    }

    void add(String what, String ours, String baseline, String ratio, String goal) {
        String line = "| " + String.join(" | ", what, ours, baseline, ratio, goal) + " |";
        lines.add(line);
        System.out.println(line);
    }

    /// Seconds beside seconds.
    void seconds(String what, double ours, double baseline, String goal) {
        add(what, "%.2f s".formatted(ours), "%.2f s".formatted(baseline), "%.2f".formatted(ours / baseline), goal);
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }
}
