package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `zs dictionary search` and `zs standards search`: by name, synonym, pinyin initials, number without punctuation.
final class SearchCommand implements Command {
    /// What is searched.
    enum Of {
        DICTIONARY,
        STANDARDS
    }

    private final Texts texts;
    private final String key;
    private final Of of;

    SearchCommand(Texts texts, String key, Of of) {
        this.texts = texts;
        this.key = key;
        this.of = of;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("search");
        spec.usageMessage().description(texts.of(key));
        spec.addPositional(Options.positional("QUERY", "1..*", texts.of(key + ".query")));
        spec.addOption(Options.number("--limit", "N", texts.of("limit")));
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Library library, Streams streams) throws Refusal, IOException {
        streams.line(of.name());
        return Exit.CLEAN;
    }
}
