package cn.zhunsheng.cli;

import cn.zhunsheng.check.report.Columns;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Option;

/// How to use the program or one of its commands, within 100 columns.
final class Help {
    private static final int LEFT = 30;
    private static final int RIGHT = 66;

    private final Texts texts;
    private final Streams streams;

    Help(Texts texts, Streams streams) {
        this.texts = texts;
        this.streams = streams;
    }

    /// The program with its commands.
    void program(Map<String, Command> commands, List<Option> options) {
        streams.line(texts.of("zs"));
        streams.line("");
        streams.line("zs [--packages DIR]... [--lang zh|en] COMMAND ...");
        streams.line("");
        commands.forEach((name, command) -> entry(name, command.shape().description()));
        streams.line("");
        options.forEach(this::option);
        entry("COMMAND --help", texts.of("zs.help"));
    }

    /// The commands that begin with a word, such as `dictionary`.
    void group(String word, Map<String, Command> commands) {
        streams.line(texts.of(word));
        streams.line("");
        commands.forEach((name, command) -> {
            if (name.startsWith(word + " ")) {
                entry("zs " + name, command.shape().description());
            }
        });
    }

    void command(String name, Shape shape) {
        streams.line(shape.description());
        streams.line("");
        streams.line(
                ("zs " + name + (shape.options().isEmpty() ? " " : " [OPTION]... ") + shape.label()).stripTrailing());
        streams.line("");
        if (!shape.label().isEmpty()) {
            entry(shape.label(), shape.positional());
        }
        shape.options().forEach(this::option);
    }

    private void option(Option option) {
        String value = option.hasArg() ? " " + option.getArgName() : "";
        entry("--" + option.getLongOpt() + value, option.getDescription());
    }

    private void entry(String left, String right) {
        List<String> lines = Columns.wrap(right, RIGHT);
        if (Columns.width(left) > LEFT - 2) {
            streams.line("  " + left);
            streams.line(" ".repeat(LEFT + 2) + lines.getFirst());
        } else {
            streams.line("  " + Columns.left(left, LEFT) + lines.getFirst());
        }
        lines.stream().skip(1).forEach(line -> streams.line(" ".repeat(LEFT + 2) + line));
    }
}
