package cn.zhunsheng.cli;

import cn.zhunsheng.check.report.Columns;
import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `zs dictionary search|show|codes|validate|name|propose-codes`.
final class DictionaryCommands {
    private DictionaryCommands() {}

    static Map<String, Command> all(Texts texts) {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("search", new SearchCommand(texts, "dictionary.search", SearchCommand.Of.DICTIONARY));
        commands.put("show", new Show(texts));
        commands.put("codes", new Codes(texts));
        commands.put("validate", new ValidateCommand(texts));
        commands.put("name", new NameCommand(texts));
        commands.put("propose-codes", new ProposeCodesCommand(texts));
        return commands;
    }

    private record Show(Texts texts) implements Command {
        @Override
        public Shape shape() {
            return Shape.of(texts.of("dictionary.show")).taking("ID", 1, 1, texts.of("dictionary.show.id"));
        }

        @Override
        public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
            new Cards(library.dictionary(), streams)
                    .show(arguments.positionals().getFirst());
            return Exit.CLEAN;
        }
    }

    private record Codes(Texts texts) implements Command {
        @Override
        public Shape shape() {
            return Shape.of(texts.of("dictionary.codes"))
                    .taking("CODESET", 1, 1, texts.of("dictionary.codes.id"))
                    .value("parent", "CODE", texts.of("dictionary.codes.parent"))
                    .flag("all", texts.of("dictionary.codes.all"));
        }

        @Override
        public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
            Dictionary dictionary = library.dictionary();
            CodeSet set = dictionary.codeSet(arguments.positionals().getFirst()).value();
            Optional<String> parent = arguments.text("parent");
            boolean all = arguments.has("all");
            Table table = new Table(
                    streams.say("代码", "code"),
                    streams.say("名称", "name"),
                    streams.say("上级", "parent"),
                    streams.say("有效期", "in force"),
                    streams.say("现为", "now"));
            int hidden = 0;
            for (Code code : set.codes()) {
                boolean wanted = parent.isEmpty() || code.parent().equals(parent.get());
                boolean shown = all || code.validity().holdsOn(streams.today());
                hidden += wanted && !shown ? 1 : 0;
                if (wanted && shown) {
                    table.row(
                            code.code(),
                            code.title().in(streams.language()),
                            code.parent(),
                            validity(code),
                            String.join(" ", code.successors()));
                }
            }
            streams.line(set.title().in(streams.language()) + "  " + set.id() + "  " + set.source());
            table.print(streams);
            if (hidden > 0) {
                streams.line(streams.say(
                        "另有 %d 个已停用，用 --all 列出".formatted(hidden),
                        "%d more are no longer in force; list them with --all".formatted(hidden)));
            }
            return Exit.CLEAN;
        }

        private static String validity(Code code) {
            String from = code.validity().from();
            String until = code.validity().until();
            return from.isEmpty() && until.isEmpty() ? "" : from + " .. " + until;
        }
    }

    /// Lines under a label, wrapped to the terminal.
    static void field(Streams streams, String label, String text) {
        if (text.isEmpty()) {
            return;
        }
        List<String> lines = Columns.wrap(text, 78);
        streams.line(Columns.left(label, 16) + lines.getFirst());
        lines.stream().skip(1).forEach(rest -> streams.line(" ".repeat(16) + rest));
    }
}
