package cn.zhunsheng.cli;

import cn.zhunsheng.library.PackageCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

/// Checks from which the virtual machine learns what a large file needs: which classes, and which branches and types
/// the
/// rules meet. The launcher runs it twice after a build, in a folder that it throws away: once to write the files,
/// which
/// nothing is learned from, because all that was hot then would be compiled at every start, and once to check them.
final class Rehearsal {
    static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    private static final int ROWS = 150_000;

    private Rehearsal() {}

    /// The folder; and `write` when the files are not there yet.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (arguments.length > 1) {
            new RehearsalFiles(ROWS).write(folder);
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        CommandLineRunner runner = new CommandLineRunner(
                InputStream.nullInputStream(), out, System.err, folder, PackageCache.ofUser(), TODAY);
        int ended = arguments.length > 1 ? compile(folder, runner) : check(folder, runner);
        out.flush();
        System.exit(ended);
    }

    /// Puts the package of the files into the cache, where a user's own package is found when it is not new.
    static int compile(Path folder, CommandLineRunner runner) {
        return runner.run("--packages", folder.resolve("rehearsal").toString(), "packages", "list");
    }

    /// 0 when all files were checked.
    static int check(Path folder, CommandLineRunner runner) {
        return runner.run("check", folder.resolve("enterprises.csv").toString(), "--fail-on", "never")
                + runner.run("check", folder.resolve("older.csv").toString(), "--fail-on", "never")
                + runner.run(
                        "--packages",
                        folder.resolve("rehearsal").toString(),
                        "check",
                        folder.resolve("residents.csv").toString(),
                        "--model",
                        "rehearsal",
                        "--format",
                        "json",
                        "--fail-on",
                        "never");
    }
}
