package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.Library;
import cn.zhunsheng.match.names.ColumnNaming;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// `zs dictionary name NAME...`: the column name that a Chinese name asks for, and whether the words of a column's name
/// are roots of the naming dictionary.
record NameCommand(Texts texts) implements Command {
    @Override
    public Shape shape() {
        return Shape.of(texts.of("dictionary.name"))
                .taking("NAME...", 1, Integer.MAX_VALUE, texts.of("dictionary.name.names"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
        ColumnNaming naming = new ColumnNaming(
                library.dictionary().roots().stream().map(Held::value).toList());
        Table table = new Table(
                streams.say("名称", "name"),
                streams.say("列名", "column"),
                streams.say("词根", "roots"),
                streams.say("没有词根的词", "words without a root"));
        boolean known = true;
        for (String name : arguments.positionals()) {
            List<ColumnNaming.Part> parts = naming.read(name);
            String unknown = parts.stream()
                    .filter(part -> part.root().isEmpty())
                    .map(ColumnNaming.Part::text)
                    .collect(Collectors.joining(" "));
            known &= unknown.isEmpty() && !parts.isEmpty();
            table.row(
                    name,
                    naming.proposed(name).orElse(""),
                    parts.stream().map(part -> part.root().orElse("?")).collect(Collectors.joining(" ")),
                    unknown);
        }
        table.print(streams);
        return known ? Exit.CLEAN : Exit.FINDINGS;
    }
}
