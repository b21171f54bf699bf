package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/// The arguments of one command, parsed.
final class Arguments {
    private final CommandLine line;

    Arguments(CommandLine line) {
        this.line = line;
    }

    /// What stands without an option, in order.
    List<String> positionals() {
        return List.copyOf(line.getArgList());
    }

    boolean has(String name) {
        return line.hasOption(name);
    }

    /// The option's value; the last one when it is given several times.
    Optional<String> text(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// Every value of an option that may be given several times.
    List<String> all(String name) {
        String[] values = line.getOptionValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /// The choice made, or the first of the values.
    ///
    /// @throws Refusal when the word is none of them
    String chosen(String name, List<String> values) throws Refusal {
        return oneOf(text(name).orElse(values.getFirst()), "--" + name, values);
    }

    /// The same for a word that stands by itself; `what` names it.
    static String oneOf(String given, String what, List<String> values) throws Refusal {
        String word = given.toLowerCase(Locale.ROOT);
        if (!values.contains(word)) {
            String list = String.join(", ", values);
            throw new Refusal(
                    "cli.choice_unknown",
                    new Words(what + " 不认得 '" + word + "'", what + " does not know '" + word + "'"),
                    "",
                    new Words("可选：" + list, "Use one of: " + list));
        }
        return word;
    }

    /// A whole number of at least `least`.
    int number(String name, int otherwise, int least) throws Refusal {
        String given = text(name).orElse("");
        boolean digits = given.matches("\\d{1,9}");
        int number = digits ? Integer.parseInt(given) : otherwise;
        if (number < least || (!given.isEmpty() && !digits)) {
            throw new Refusal(
                    "cli.number_unfit",
                    new Words("--" + name + " 为 '" + given + "'", "--" + name + " is '" + given + "'"),
                    "",
                    new Words("给出不小于 " + least + " 的整数", "Give a whole number from " + least + " up"));
        }
        return number;
    }

    /// A day as ISO writes it.
    LocalDate day(String name, LocalDate otherwise) throws Refusal {
        Optional<String> given = text(name);
        try {
            return given.isEmpty() ? otherwise : LocalDate.parse(given.get());
        } catch (DateTimeException e) {
            throw new Refusal(
                    "cli.date_unreadable",
                    new Words(
                            "--" + name + " '" + given.get() + "' 不是日期",
                            "--" + name + " '" + given.get() + "' is no date"),
                    "",
                    new Words("写作 2026-11-20", "Write it as 2026-11-20"));
        }
    }
}
