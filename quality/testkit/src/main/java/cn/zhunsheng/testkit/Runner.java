package cn.zhunsheng.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A way to run a check that takes the command line's arguments: the command line itself, the server, Spark.
///
/// Paths among the arguments are relative to the working folder. When the folder holds a file `stdin`, its bytes are
/// the standard input.
@FunctionalInterface
public interface Runner {
    /// Runs once and gives what came of it. A refusal is an answer with exit 2 and its code in `stderr`, not an
    /// exception.
    Ran run(List<String> arguments, Path workingFolder) throws IOException;

    /// What a run gave back: the exit code, standard output and standard error as text.
    record Ran(int exit, String stdout, String stderr) {}
}
