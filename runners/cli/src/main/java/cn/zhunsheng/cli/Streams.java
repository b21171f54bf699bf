package cn.zhunsheng.cli;

import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Legible;
import cn.zhunsheng.dictionary.Words;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// What a command may use of the world: its streams, the folder it was called from, the language to speak, the day it
/// is.
record Streams(InputStream in, PrintStream out, PrintStream err, Path folder, Language language, LocalDate today) {
    /// A path as the user wrote it, from where the command was called.
    Path path(String written) {
        return folder.resolve(written);
    }

    /// What rows or a script come from: a file, or standard input, written `-`.
    Source source(String written) {
        return written.equals("-") ? new Source.Stream("-", in) : new Source.File(path(written));
    }

    /// A line on standard error, in the user's language.
    void note(Words words) {
        err.println(Legible.brief(words.in(language)));
    }

    /// A line on standard output.
    void line(String text) {
        out.println(Legible.lines(text));
    }

    /// Names one after the other, as the language puts them.
    String list(List<String> names) {
        return String.join(say("、", ", "), names);
    }

    String say(String zh, String en) {
        return language == Language.EN ? en : zh;
    }
}
