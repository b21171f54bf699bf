package cn.zhunsheng.server.change;

import java.util.ArrayList;
import java.util.List;

/// What differs between two texts, line by line: the fewest lines taken away and added, with three lines around them.
final class LineDiff {
    private static final int AROUND = 3;
    private static final int MOST = 3_000;

    private LineDiff() {}

    /// `mark` is `-` for a line that goes, `+` for one that comes, a blank for one that stays, `…` for lines left out.
    record Line(String mark, String text) {}

    static List<Line> of(String before, String after) {
        List<String> a = before.lines().toList();
        List<String> b = after.lines().toList();
        int head = 0;
        while (head < Math.min(a.size(), b.size()) && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(a.size(), b.size()) - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        List<Line> lines = new ArrayList<>();
        a.subList(0, head).forEach(line -> lines.add(new Line(" ", line)));
        lines.addAll(middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail)));
        a.subList(a.size() - tail, a.size()).forEach(line -> lines.add(new Line(" ", line)));
        return near(lines);
    }

    private static List<Line> middle(List<String> a, List<String> b) {
        List<Line> lines = new ArrayList<>();
        if (a.size() > MOST || b.size() > MOST) {
            a.forEach(line -> lines.add(new Line("-", line)));
            b.forEach(line -> lines.add(new Line("+", line)));
            return lines;
        }
        int[][] common = common(a, b);
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                lines.add(new Line(" ", a.get(i++)));
                j++;
            } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line("-", a.get(i++)));
            } else {
                lines.add(new Line("+", b.get(j++)));
            }
        }
        return lines;
    }

    /// How many lines the rests of both have in common, from each place on.
    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> near(List<Line> lines) {
        boolean[] shown = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).mark().equals(" ")) {
                for (int j = Math.max(0, i - AROUND); j <= Math.min(lines.size() - 1, i + AROUND); j++) {
                    shown[j] = true;
                }
            }
        }
        List<Line> near = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (shown[i]) {
                near.add(lines.get(i));
            } else if (i == 0 || shown[i - 1]) {
                near.add(new Line("…", ""));
            }
        }
        return near;
    }
}
