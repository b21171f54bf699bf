package cn.zhunsheng.cli;

import cn.zhunsheng.library.PackageCache;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/// The process: hands its arguments and streams to the command line and ends with its exit code.
public final class Main {
    /// Days are counted where the standards are in force.
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Main() {}

    /// The command line of this process.
    static CommandLineRunner runner(PrintStream out, PrintStream err) {
        return new CommandLineRunner(System.in, out, err, Path.of(""), PackageCache.ofUser(), LocalDate.now(CHINA));
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = runner(out, err).run(arguments);
        out.flush();
        if (out.checkError() && code == Exit.CLEAN) {
            code = Exit.FAULT;
        }
        System.exit(code);
    }
}
