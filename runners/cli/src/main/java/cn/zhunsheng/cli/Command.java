package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.Library;
import java.io.IOException;

/// One command: what it takes, and what it does with that.
interface Command {
    Shape shape();

    /// Returns the exit code.
    int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException, InterruptedException;
}
