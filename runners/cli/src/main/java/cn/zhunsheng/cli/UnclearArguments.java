package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/// Arguments that cannot be understood, refused in the user's language: the parser speaks English only.
final class UnclearArguments {
    private static final Words HELP = new Words("用法见 zs --help", "See zs --help for how to use it");
    private static final Words BEFORE = new Words(
            "把 --lang 和 --packages 写在命令之前，如 zs --lang en check …",
            "Put --lang and --packages before the command, as in zs --lang en check …");

    private UnclearArguments() {}

    static Refusal of(Words what) {
        return refusal(what, HELP);
    }

    static Refusal of(ParseException refused) {
        return switch (refused) {
            case UnrecognizedOptionException unknown -> unknownOption(unknown.getOption());
            case MissingArgumentException missing -> {
                String option = "--" + missing.getOption().getLongOpt();
                yield of(new Words("选项 '" + option + "' 没有给出值", "Option '" + option + "' has no value"));
            }
            default -> of(new Words("参数无法理解：" + refused.getMessage(), String.valueOf(refused.getMessage())));
        };
    }

    /// The options of the program itself are not those of a command; people write them behind it all the same.
    static Refusal unknownOption(String option) {
        boolean misplaced = option.startsWith("--lang") || option.startsWith("--packages");
        return refusal(
                new Words("没有选项 '" + option + "'", "There is no option '" + option + "'"), misplaced ? BEFORE : HELP);
    }

    private static Refusal refusal(Words what, Words fix) {
        return new Refusal("cli.arguments_unclear", what, "", fix);
    }
}
