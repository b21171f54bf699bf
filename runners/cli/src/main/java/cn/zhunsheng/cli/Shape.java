package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/// What a command takes: its options, in the order in which help lists them, and what may stand without one.
///
/// `label` names what stands without an option, `least` and `most` how many of it. Texts come from [Texts] by their
/// keys.
record Shape(String description, String label, int least, int most, String positional, List<Option> options) {
    Shape {
        options = List.copyOf(options);
    }

    /// A command that takes nothing yet.
    static Shape of(String description) {
        return new Shape(description, "", 0, 0, "", List.of());
    }

    Shape taking(String what, int atLeast, int atMost, String about) {
        return new Shape(description, what, atLeast, atMost, about, options);
    }

    /// With an option that has a value.
    Shape value(String name, String what, String about) {
        return with(Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(what)
                .desc(about)
                .get());
    }

    /// With an option that is there or not.
    Shape flag(String name, String about) {
        return with(Option.builder().longOpt(name).desc(about).get());
    }

    private Shape with(Option option) {
        List<Option> more = new ArrayList<>(options);
        more.add(option);
        return new Shape(description, label, least, most, positional, more);
    }

    /// The options as the parser takes them, with `--help`.
    Options parsed() {
        Options all = new Options();
        options.forEach(all::addOption);
        all.addOption(Option.builder("h").longOpt("help").get());
        return all;
    }

    /// What is wrong with so many positional arguments, for a refusal.
    Words misfit(int given) {
        String wanted =
                least == most ? String.valueOf(least) : most == Integer.MAX_VALUE ? least + "+" : least + "-" + most;
        return new Words(
                "给出了 %d 个参数，应为 %s 个 %s".formatted(given, wanted, label),
                "%d arguments were given, expected %s of %s".formatted(given, wanted, label));
    }
}
