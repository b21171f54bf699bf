package cn.zhunsheng.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks from which the virtual machine learns what a start needs, and what a large file: which classes, and
/// which branches and types the rules meet. The launcher runs it after a build, in a folder that it throws
/// away: once to write the files, from which nothing is learned, because all that was hot then would be
/// compiled at every start; once for few rows; once for many.
final class Rehearsal {
    private static final int ROWS = 150_000;

    private final Path folder;
    private final CommandLineRunner runner;

    Rehearsal(Path folder, CommandLineRunner runner) {
        this.folder = folder;
        this.runner = runner;
    }

    /// The folder, and `write`, `few` or `many`.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Rehearsal rehearsal = new Rehearsal(folder, Main.runner(out, System.err));
        int ended = switch (arguments[1]) {
            case "write" -> rehearsal.write(ROWS);
            case "few" -> rehearsal.few();
            default -> rehearsal.many();
        };
        out.flush();
        System.exit(ended);
    }

    /// Also puts the package of the files into the cache, where a user's own package is found when it is not
    /// new.
    int write(int rows) throws IOException {
        new RehearsalFiles(rows).write(folder);
        return runner.run("--packages", in("standards"), "packages", "list");
    }

    /// 0 when all was checked.
    int few() {
        return runner.run("check", in("few.csv"), "--fail-on", "never")
                + ownModel("few.csv", "--output", in("few.json"));
    }

    /// 0 when all was checked.
    int many() {
        return runner.run("check", in("enterprises.csv"), "--fail-on", "never")
                + runner.run("check", in("older.csv"), "--fail-on", "never")
                + ownModel("residents.csv");
    }

    private int ownModel(String file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--packages", in("standards"), "check", in(file)));
        arguments.addAll(List.of("--model", "rehearsal", "--format", "json", "--fail-on", "never"));
        arguments.addAll(List.of(more));
        return runner.run(arguments.toArray(String[]::new));
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }
}
