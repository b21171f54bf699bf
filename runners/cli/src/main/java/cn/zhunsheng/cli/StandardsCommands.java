package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `zs standards search|show|tree`.
final class StandardsCommands {
    private StandardsCommands() {}

    static Map<String, Command> all(Texts texts) {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("search", new SearchCommand(texts, "standards.search", SearchCommand.Of.STANDARDS));
        commands.put("show", new Show(texts));
        commands.put("tree", new Tree(texts));
        return commands;
    }

    private record Show(Texts texts) implements Command {
        @Override
        public Shape shape() {
            return Shape.of(texts.of("standards.show"))
                    .taking("NUMBER...", 1, Integer.MAX_VALUE, texts.of("standards.show.number"));
        }

        @Override
        public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
            String number = String.join(" ", arguments.positionals());
            Dictionary dictionary = library.dictionary();
            List<Held<Standard>> found = find(dictionary, number);
            if (found.isEmpty()) {
                throw new Refusal(
                        "standards.number_unknown",
                        new Words("没有编号为 '" + number + "' 的标准", "No standard has the number '" + number + "'"),
                        "",
                        new Words("用 zs standards search 查找", "Find it with zs standards search"));
            }
            found.forEach(standard -> print(standard, dictionary, streams));
            return Exit.CLEAN;
        }

        /// Numbers compare without blanks and punctuation; a number without its year finds every edition.
        private static List<Held<Standard>> find(Dictionary dictionary, String number) {
            String bare = FoldedName.bare(number);
            List<Held<Standard>> exact = new ArrayList<>();
            List<Held<Standard>> editions = new ArrayList<>();
            for (Held<Standard> standard : dictionary.standards()) {
                String own = FoldedName.bare(standard.value().number());
                if (own.equals(bare)
                        || FoldedName.bare(standard.value().planNumber()).equals(bare)) {
                    exact.add(standard);
                } else if (FoldedName.bare(standard.value().number().replaceFirst("-\\d{4}$", ""))
                        .equals(bare)) {
                    editions.add(standard);
                }
            }
            return exact.isEmpty() ? editions : exact;
        }

        private static void print(Held<Standard> held, Dictionary dictionary, Streams streams) {
            Standard s = held.value();
            streams.line(s.number() + "  " + s.title().in(streams.language()));
            field(streams, streams.say("标准包", "package"), held.packageId());
            field(streams, streams.say("状态", "status"), s.status());
            field(streams, streams.say("计划号", "plan number"), s.planNumber());
            field(streams, streams.say("分类", "class"), path(s));
            field(streams, streams.say("重点工作", "sub-systems"), streams.list(s.subSystems()));
            field(streams, streams.say("代替", "replaces"), streams.list(s.replaces()));
            field(streams, streams.say("后成标准", "became"), streams.list(s.successors()));
            field(streams, streams.say("引用", "cites"), texts(s.cites(), streams));
            field(streams, streams.say("采用", "adopts"), texts(s.adopts(), streams));
            field(streams, streams.say("出处", "source"), s.source());
            field(streams, streams.say("备注", "note"), s.note());
            field(streams, streams.say("实现于", "implemented in"), streams.list(implementations(s, dictionary, streams)));
            streams.line("");
        }

        private static String texts(List<?> all, Streams streams) {
            return streams.list(all.stream().map(Object::toString).toList());
        }

        private static void field(Streams streams, String label, String text) {
            DictionaryCommands.field(streams, label, text);
        }

        /// What stands on the standard: elements, code sets and schemes whose source names it.
        private static List<String> implementations(Standard standard, Dictionary dictionary, Streams streams) {
            String number = standard.number().replaceFirst("-\\d{4}$", "");
            List<String> things = new ArrayList<>();
            dictionary.codeSets().stream()
                    .filter(set -> set.value().source().startsWith(number))
                    .forEach(set -> things.add("codeset:" + set.id()));
            dictionary.schemes().stream()
                    .filter(scheme -> scheme.value().source().startsWith(number))
                    .forEach(scheme -> things.add("scheme:" + scheme.id()));
            long elements = dictionary.elements().stream()
                    .filter(element -> element.value().source().startsWith(number))
                    .count();
            if (elements > 0) {
                things.add(streams.say(
                        elements + " 个数据元", elements + (elements == 1 ? " data element" : " data elements")));
            }
            return things;
        }
    }

    private static String path(Standard standard) {
        return standard.subCategory().isEmpty()
                ? standard.category()
                : standard.category() + " › " + standard.subCategory();
    }

    private record Tree(Texts texts) implements Command {
        private static final List<String> BY = List.of("class", "sub-system");

        @Override
        public Shape shape() {
            return Shape.of(texts.of("standards.tree"))
                    .value("by", String.join("|", BY), texts.of("standards.tree.by"));
        }

        @Override
        public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
            boolean byClass = arguments.chosen("by", BY).equals("class");
            Map<String, Map<String, List<Standard>>> tree = new LinkedHashMap<>();
            for (Held<Standard> held : library.dictionary().standards()) {
                Standard standard = held.value();
                List<String> roots = byClass ? List.of(standard.category()) : standard.subSystems();
                String branch = byClass ? standard.subCategory() : path(standard);
                for (String root : roots) {
                    if (!root.isEmpty()) {
                        tree.computeIfAbsent(root, r -> new LinkedHashMap<>())
                                .computeIfAbsent(branch, b -> new ArrayList<>())
                                .add(standard);
                    }
                }
            }
            tree.forEach((root, branches) -> print(root, branches, streams));
            return Exit.CLEAN;
        }

        private static void print(String root, Map<String, List<Standard>> branches, Streams streams) {
            int all = branches.values().stream().mapToInt(List::size).sum();
            streams.line(root + "  " + all);
            branches.forEach((branch, standards) -> {
                streams.line("  " + branch + "  " + standards.size());
                standards.forEach(
                        s -> streams.line("    " + s.number() + "  " + s.title().in(streams.language())));
            });
        }
    }
}
