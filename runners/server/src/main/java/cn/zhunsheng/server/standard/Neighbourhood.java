package cn.zhunsheng.server.standard;

import cn.zhunsheng.server.console.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A standard among its neighbours as a picture of three columns: what was before it and what it was made from on the
/// left, after it on the right; below its parts, what it cites and is cited by, and what stands on it. What no package
/// holds is drawn as outside. The tables of the page say the same.
record Neighbourhood(List<Node> nodes, List<Line> lines, List<Title> titles, int height) {
    static final int WIDTH = 960;
    private static final int BOX = 220;
    private static final int TALL = 44;
    private static final int STEP = 56;
    private static final int COLUMNS = 4;
    private static final int SHOWN = 8;
    private static final int MIDDLE = (WIDTH - BOX) / 2;

    Neighbourhood {
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
        titles = List.copyOf(titles);
    }

    /// A box with two lines; `path` is empty where there is nothing to go to.
    record Node(int x, int y, String kind, String number, String title, String name, String path) {}

    record Line(int x1, int y1, int x2, int y2) {}

    record Title(int x, int y, String text) {}

    static Neighbourhood of(
            Known one, Relations relations, List<Thing> things, Function<String, String> kinds, Speech speech) {
        Drawing drawing = new Drawing(speech, kinds);
        List<Relation> before = Stream.concat(relations.adopted().stream(), relations.before().stream())
                .toList();
        List<Relation> after = relations.after();
        int rows = Math.max(1, Math.max(Math.min(before.size(), SHOWN), Math.min(after.size(), SHOWN)));
        int middle = (rows - 1) * STEP / 2 + 8;
        drawing.side(before, 0, middle);
        drawing.side(after, WIDTH - BOX, middle);
        drawing.box(MIDDLE, middle, "self", one.number().text(), speech.in(one.title()), "");
        int bottom = rows * STEP + 16;
        for (List<Relation> below : List.of(relations.parts(), relations.named())) {
            bottom = drawing.group(below.stream().map(drawing::node).toList(), bottom, middle);
        }
        List<Node> standing = things.stream()
                .map(thing -> drawing.node(thing.kind(), thing.id(), speech.in(thing.title()), thing.path()))
                .toList();
        bottom = drawing.group(standing, bottom, middle);
        return new Neighbourhood(drawing.nodes, drawing.lines, drawing.titles, bottom);
    }

    boolean alone() {
        return nodes.size() == 1;
    }

    /// Boxes and lines as they are put down.
    private static final class Drawing {
        private final Speech speech;
        private final Function<String, String> kinds;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Title> titles = new ArrayList<>();

        Drawing(Speech speech, Function<String, String> kinds) {
            this.speech = speech;
            this.kinds = kinds;
        }

        Node node(Relation to) {
            String kind = to.path().isEmpty() ? to.kind() + " outside" : to.kind();
            Node node = node(to.kind(), to.number(), speech.in(to.title()), to.path());
            return new Node(0, 0, kind, node.number, node.title, node.name, node.path);
        }

        Node node(String kind, String number, String title, String path) {
            String named = kinds.apply(kind);
            return new Node(
                    0,
                    0,
                    kind,
                    Label.fit(number, BOX - 16),
                    Label.fit(named + " " + title, BOX - 16),
                    named + " " + number + " " + title,
                    path);
        }

        void box(int x, int y, String kind, String number, String title, String path) {
            nodes.add(new Node(
                    x, y, kind, Label.fit(number, BOX - 16), Label.fit(title, BOX - 16), number + " " + title, path));
        }

        private void put(Node node, int x, int y) {
            nodes.add(new Node(x, y, node.kind, node.number, node.title, node.name, node.path));
        }

        void side(List<Relation> relations, int x, int middle) {
            boolean left = x < MIDDLE;
            for (int i = 0; i < Math.min(relations.size(), SHOWN); i++) {
                Relation relation = relations.get(i);
                int y = i * STEP + 8;
                put(node(relation), x, y);
                lines.add(
                        left
                                ? new Line(x + BOX, y + TALL / 2, MIDDLE, middle + TALL / 2)
                                : new Line(MIDDLE + BOX, middle + TALL / 2, x, y + TALL / 2));
            }
        }

        /// Rows of boxes under the middle; gives where the next group may begin.
        int group(List<Node> below, int top, int middle) {
            if (below.isEmpty()) {
                return top;
            }
            int shown = Math.min(below.size(), SHOWN);
            lines.add(new Line(MIDDLE + BOX / 2, middle + TALL, MIDDLE + BOX / 2, top + 16));
            int last = (Math.min(shown, COLUMNS) - 1) * (WIDTH - BOX) / (COLUMNS - 1) + BOX / 2;
            lines.add(new Line(BOX / 2, top + 16, Math.max(last, MIDDLE + BOX / 2), top + 16));
            for (int i = 0; i < shown; i++) {
                int x = i % COLUMNS * (WIDTH - BOX) / (COLUMNS - 1);
                int y = top + 28 + i / COLUMNS * STEP;
                if (i < COLUMNS) {
                    lines.add(new Line(x + BOX / 2, top + 16, x + BOX / 2, y));
                }
                put(below.get(i), x, y);
            }
            int end = top + 28 + Math.ceilDiv(shown, COLUMNS) * STEP;
            if (below.size() > shown) {
                titles.add(new Title(0, end + 8, speech.say("standard.graph.more", below.size() - shown)));
                end += 20;
            }
            return end + 8;
        }
    }
}
