package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// Options described and read the same way in every command.
final class Options {
    private Options() {}

    static OptionSpec value(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec number(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(Integer.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec choice(String name, List<String> values, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(String.join("|", values))
                .completionCandidates(values)
                .description(description)
                .build();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).description(description).build();
    }

    static PositionalParamSpec positional(String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .arity(arity)
                .description(description)
                .build();
    }

    static List<String> positionals(ParseResult arguments) {
        return arguments.matchedPositionalValue(0, List.of());
    }

    static Optional<String> text(ParseResult arguments, String name) {
        return Optional.ofNullable(arguments.matchedOptionValue(name, (String) null));
    }

    /// The choice made, or the first of the values.
    ///
    /// @throws Refusal when the word is none of them
    static String chosen(ParseResult arguments, String name, List<String> values) throws Refusal {
        String word = arguments.matchedOptionValue(name, values.getFirst()).toLowerCase(Locale.ROOT);
        if (!values.contains(word)) {
            String list = String.join(", ", values);
            throw new Refusal(
                    "cli.choice_unknown",
                    new Words(name + " 不认得 '" + word + "'", name + " does not know '" + word + "'"),
                    "",
                    new Words("可选：" + list, "Use one of: " + list));
        }
        return word;
    }

    /// A whole number of at least `least`.
    static int number(ParseResult arguments, String name, int otherwise, int least) throws Refusal {
        int number = arguments.matchedOptionValue(name, otherwise);
        if (number < least) {
            throw new Refusal(
                    "cli.number_small",
                    new Words(name + " 为 " + number, name + " is " + number),
                    "",
                    new Words("给出不小于 " + least + " 的整数", "Give a whole number from " + least + " up"));
        }
        return number;
    }
}
