package cn.zhunsheng.server.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Scores of runs over time, the oldest first, as points of a picture of 640 by 120 with 0 at the bottom and 100 at the
/// top.
record Trend(List<Point> points, String line) {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 100;
    private static final int LEFT = 30;
    private static final int TOP = 10;

    Trend {
        points = List.copyOf(points);
    }

    record Point(int x, int y, Run run, BigDecimal score) {}

    /// Empty with fewer than two scores, or when runs of several models are among them.
    static Optional<Trend> of(List<Run> newestFirst) {
        List<Run> scored = newestFirst.stream()
                .filter(run -> run.outcome().flatMap(Run.Outcome::score).isPresent())
                .toList()
                .reversed();
        long models = scored.stream().map(Run::model).distinct().count();
        if (scored.size() < 2 || models > 1) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < scored.size(); i++) {
            BigDecimal score =
                    scored.get(i).outcome().flatMap(Run.Outcome::score).orElseThrow();
            int x = LEFT + WIDTH * i / (scored.size() - 1);
            int y = TOP + HEIGHT - score.multiply(BigDecimal.valueOf(HEIGHT)).intValue() / 100;
            points.add(new Point(x, y, scored.get(i), score));
            line.append(x).append(',').append(y).append(' ');
        }
        return Optional.of(new Trend(points, line.toString().strip()));
    }

    Point first() {
        return points.getFirst();
    }

    Point last() {
        return points.getLast();
    }
}
