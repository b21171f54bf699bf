package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Hit;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// `zs dictionary search` and `zs standards search`: by name, synonym, pinyin initials, number without punctuation.
final class SearchCommand implements Command {
    private static final int SHOWN = 20;

    /// What is searched.
    enum Of {
        DICTIONARY,
        STANDARDS;

        private Set<Hit.Kind> kinds() {
            return switch (this) {
                case DICTIONARY -> EnumSet.complementOf(EnumSet.of(Hit.Kind.STANDARD));
                case STANDARDS -> EnumSet.of(Hit.Kind.STANDARD);
            };
        }
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
    public Shape shape() {
        return Shape.of(texts.of(key))
                .taking("QUERY...", 1, Integer.MAX_VALUE, texts.of(key + ".query"))
                .value("limit", "N", texts.of("limit"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
        String query = String.join(" ", arguments.positionals());
        int limit = arguments.number("limit", SHOWN, 1);
        List<Hit> hits = library.search().find(query, of.kinds(), limit);
        Table table = new Table(streams.say("种类", "kind"), streams.say("编号", "id"), streams.say("名称", "title"));
        for (Hit hit : hits) {
            table.row(kind(hit.kind(), streams), hit.reference(), hit.title().in(streams.language()));
        }
        if (hits.isEmpty()) {
            streams.line(streams.say("没有找到 '" + query + "'", "Nothing goes by '" + query + "'"));
        } else {
            table.print(streams);
        }
        return Exit.CLEAN;
    }

    private static String kind(Hit.Kind kind, Streams streams) {
        return switch (kind) {
            case ELEMENT -> streams.say("数据元", "element");
            case STANDARD -> streams.say("标准", "standard");
            case CODE_SET -> streams.say("代码集", "code set");
            case SCHEME -> streams.say("编码规则", "scheme");
            case MODEL -> streams.say("模型", "model");
            case CODE -> streams.say("代码", "code");
        };
    }
}
