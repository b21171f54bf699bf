package cn.zhunsheng.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One folder of the conformance suite: `group/name`, unpacked at `folder`. Its files say what to run:
///
/// - `packages/` in the folder, or else the group's, or else the suite's: given as `--packages`.
/// - `input*` are the sources, in the order of their names (a folder `input.xlsx` holds the parts of a workbook, see
///   [Xlsx]); `stdin` is the standard input, given as `-`.
/// - `model.yaml` is given as `--model`, `map.yaml` as `--map`, `with-NAME.csv` as `--with NAME=…`.
/// - `args` holds further arguments, one a line.
public record ConformanceCase(String group, String name, Path folder) {
    /// `group/name`, as tests call the case.
    public String id() {
        return group + "/" + name;
    }

    /// The arguments of the command line, for a run in the case's folder. The report is asked for as JSON.
    public List<String> arguments() throws IOException {
        List<String> arguments = new ArrayList<>();
        for (String place : List.of("packages", "../packages", "../../packages")) {
            if (arguments.isEmpty() && Files.isDirectory(folder.resolve(place))) {
                arguments.addAll(List.of("--packages", place));
            }
        }
        arguments.add("check");
        for (String file : files()) {
            arguments.addAll(spoken(file));
        }
        if (Files.exists(folder.resolve("args"))) {
            arguments.addAll(Files.readAllLines(folder.resolve("args")));
        }
        arguments.addAll(List.of("--format", "json"));
        return arguments;
    }

    /// The file that says what must hold.
    Path expected() {
        return folder.resolve("expected.json");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> spoken(String file) {
        if (file.startsWith("with-")) {
            return List.of("--with", file.substring(5, file.indexOf('.')) + "=" + file);
        }
        if (file.startsWith("input")) {
            return List.of(file);
        }
        return switch (file) {
            case "stdin" -> List.of("-");
            case "model.yaml" -> List.of("--model", file);
            case "map.yaml" -> List.of("--map", file);
            default -> List.of();
        };
    }

    @Override
    public String toString() {
        return id();
    }
}
