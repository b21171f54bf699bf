package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One command: what it takes, and what it does with that. Described by hand rather than by annotations, because
/// reading annotations
/// took longer than checking a thousand rows.
interface Command {
    CommandSpec spec();

    /// Returns the exit code.
    int run(ParseResult arguments, Library library, Streams streams) throws Refusal, IOException, InterruptedException;
}
