package cn.zhunsheng.match.rules;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// YAML without tags, anchors, a second document or a key twice, read from the parser's events: a file of
/// nothing but brackets is refused before anything recurses.
final class YamlText {
    private static final int DEEPEST = 6;
    private static final int LONGEST = 1 << 20;

    private final String file;
    private final Iterator<Event> events;
    private int line = 1;

    private YamlText(String file, String text) {
        this.file = file;
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setCodePointLimit(LONGEST).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    static Yaml read(String file, String text) throws Refusal {
        YamlText reader = new YamlText(file, text);
        try {
            return reader.document();
        } catch (MarkedYamlEngineException e) {
            reader.line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(reader.line);
            throw reader.unreadable(Words.same(String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            throw reader.unreadable(Words.same(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private Yaml document() throws Refusal {
        Event event = next();
        while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart) {
            event = next();
        }
        if (event.getEventId() == Event.ID.StreamEnd) {
            return new Yaml.Entries(List.of(), 1);
        }
        Yaml root = node(event, 1);
        next();
        if (next().getEventId() != Event.ID.StreamEnd) {
            throw unreadable(new Words("这里开始了第二份文档", "a second document begins"));
        }
        return root;
    }

    private Yaml node(Event event, int depth) throws Refusal {
        int begins = line;
        if (depth > DEEPEST) {
            throw unreadable(new Words("嵌套超过 %d 层".formatted(DEEPEST), "nested deeper than %d".formatted(DEEPEST)));
        }
        plain(event);
        return switch (event.getEventId()) {
            case Scalar -> new Yaml.Text(((ScalarEvent) event).getValue(), begins);
            case SequenceStart -> items(begins, depth);
            case MappingStart -> entries(begins, depth);
            case Alias, Comment, DocumentEnd, DocumentStart, MappingEnd, SequenceEnd, StreamEnd, StreamStart ->
                throw unreadable(new Words("这里缺一个值", "a value is missing"));
        };
    }

    private void plain(Event event) throws Refusal {
        boolean anchored = event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent());
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        if (anchored || tagged) {
            throw unreadable(
                    new Words("不接受锚点、别名和标签，请把值写出来", "anchors, aliases and tags are not taken: write the value out"));
        }
    }

    private Yaml items(int begins, int depth) throws Refusal {
        List<Yaml> items = new ArrayList<>();
        Event event = next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = next();
        }
        return new Yaml.Items(items, begins);
    }

    private Yaml entries(int begins, int depth) throws Refusal {
        List<Yaml.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Event event = next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (!(node(event, depth + 1) instanceof Yaml.Text key)) {
                throw unreadable(new Words("键不是一个词", "a key is not a word"));
            }
            if (!keys.add(key.value())) {
                throw unreadable(new Words(
                        "键 '%s' 出现两次".formatted(key.value()), "key '%s' stands there twice".formatted(key.value())));
            }
            entries.add(new Yaml.Entry(key.value(), key.line(), node(next(), depth + 1)));
            event = next();
        }
        return new Yaml.Entries(entries, begins);
    }

    private Event next() {
        Event event = events.next();
        line = event.getStartMark().map(m -> m.getLine() + 1).orElse(line);
        return event;
    }

    private Refusal unreadable(Words reason) {
        return new Refusal(
                "match.rules_unreadable",
                new Words(
                        "读不了这份规则文件：%s。".formatted(reason.zh()),
                        "The file of rules cannot be read: %s.".formatted(reason.en())),
                "%s, line %d".formatted(file, line),
                new Words(
                        "检查缩进、引号和冒号后的空格；正则表达式加单引号。",
                        "Check indentation, quotes and the blank after a colon; put patterns in single quotes."));
    }
}
