package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// YAML 1.2 without what makes it dangerous or surprising: no tags, no anchors, no second document, no key
/// twice.
///
/// Built from the parser's events rather than from its nodes, because events come one by one: a file of
/// nothing but brackets is refused at the fifty-first, before anything recurses.
final class YamlReader {
    static final int DEEPEST = 50;

    private final Iterator<Event> events;

    private YamlReader(Iterator<Event> events) {
        this.events = events;
    }

    /// The document, or empty when the file is not there, is empty, or is not readable; the latter two are
    /// problems.
    static Optional<Yaml> read(PackageFiles files, String file, Problems problems) {
        Optional<String> text = files.text(file);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(PackageFiles.MOST_YAML)
                .build();
        YamlReader reader =
                new YamlReader(new Parse(settings).parseString(text.get()).iterator());
        try {
            return Optional.of(reader.document());
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().map(m -> m.getLine() + 1L).orElse(1L);
            unreadable(files.place(file, line), Words.same(String.valueOf(e.getProblem())), problems);
        } catch (NotTaken e) {
            unreadable(files.place(file, e.line), e.reason, problems);
        } catch (YamlEngineException e) {
            unreadable(files.place(file), Words.same(String.valueOf(e.getMessage())), problems);
        }
        return Optional.empty();
    }

    private Yaml document() throws NotTaken {
        Event event = next();
        while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart) {
            event = next();
        }
        if (event.getEventId() == Event.ID.StreamEnd) {
            throw new NotTaken(new Words("文件是空的", "the file is empty"), 1);
        }
        Yaml root = node(event, 1);
        next();
        Event after = next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new NotTaken(new Words("这里开始了第二份文档", "a second document begins"), line(after));
        }
        return root;
    }

    private Yaml node(Event event, int depth) throws NotTaken {
        long line = line(event);
        if (depth > DEEPEST) {
            throw new NotTaken(
                    new Words("嵌套超过 %d 层".formatted(DEEPEST), "nested deeper than %d".formatted(DEEPEST)), line);
        }
        plain(event, line);
        return switch (event.getEventId()) {
            case Scalar -> new Yaml.Text(((ScalarEvent) event).getValue(), line);
            case SequenceStart -> items(line, depth);
            case MappingStart -> entries(line, depth);
            case Alias, Comment, DocumentEnd, DocumentStart, MappingEnd, SequenceEnd, StreamEnd, StreamStart ->
                throw new NotTaken(new Words("这里缺一个值", "a value is missing"), line);
        };
    }

    private static void plain(Event event, long line) throws NotTaken {
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw new NotTaken(
                    new Words("不接受锚点和别名，请把值写出来", "anchors and aliases are not taken: write the value out"), line);
        }
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        if (tagged) {
            throw new NotTaken(new Words("不接受标签，请去掉 '!'", "tags are not taken: write the value without '!'"), line);
        }
    }

    private Yaml items(long line, int depth) throws NotTaken {
        List<Yaml> items = new ArrayList<>();
        Event event = next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = next();
        }
        return new Yaml.Items(items, line);
    }

    private Yaml entries(long line, int depth) throws NotTaken {
        List<Yaml.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Event event = next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (!(node(event, depth + 1) instanceof Yaml.Text key)) {
                throw new NotTaken(new Words("键不是一个词", "a key is not a word"), line(event));
            }
            if (!keys.add(key.value())) {
                throw new NotTaken(
                        new Words(
                                "键 '%s' 出现两次".formatted(key.value()),
                                "key '%s' stands there twice".formatted(key.value())),
                        key.line());
            }
            entries.add(new Yaml.Entry(key.value(), key.line(), node(next(), depth + 1)));
            event = next();
        }
        return new Yaml.Entries(entries, line);
    }

    private Event next() throws NotTaken {
        if (!events.hasNext()) {
            throw new NotTaken(new Words("文件提前结束", "the file ends early"), 1);
        }
        return events.next();
    }

    private static long line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1L;
    }

    private static void unreadable(String where, Words reason, Problems problems) {
        problems.error(
                "package.yaml_unreadable",
                where,
                new Words(
                        "读不了这份 YAML：%s。".formatted(reason.zh()), "The YAML cannot be read: %s.".formatted(reason.en())),
                new Words(
                        "检查缩进、引号和冒号后的空格；含 ': ' 或 '#' 的文字加引号。",
                        "Check indentation, quotes and the blank after a colon; quote texts that hold ': ' or '#'."));
    }

    private static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Words reason;
        private final long line;

        NotTaken(Words reason, long line) {
            super(reason.en());
            this.reason = reason;
            this.line = line;
        }
    }
}
