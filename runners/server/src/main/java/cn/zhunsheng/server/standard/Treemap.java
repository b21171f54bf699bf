package cn.zhunsheng.server.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Rectangles whose areas are as given weights, as near to squares as they can be (squarified treemap of Bruls, Huizing
/// and van Wijk).
final class Treemap {
    /// A rectangle, from its upper left corner.
    record Area(double x, double y, double width, double height) {}

    private final double[] weights;
    private final Area[] areas;
    private Area left;
    private double weightLeft;

    private Treemap(double[] weights, Area whole) {
        this.weights = weights;
        this.areas = new Area[weights.length];
        this.left = whole;
        this.weightLeft = Arrays.stream(weights).sum();
    }

    /// One area for each weight, in the order of the weights, which are above 0.
    static List<Area> of(List<Double> weights, Area whole) {
        double[] plain = weights.stream().mapToDouble(Double::doubleValue).toArray();
        Treemap map = new Treemap(plain, whole);
        List<Integer> order = IntStream.range(0, plain.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -plain[i]))
                .toList();
        map.fill(order);
        return List.of(map.areas);
    }

    private void fill(List<Integer> order) {
        List<Integer> row = new ArrayList<>();
        for (Integer next : order) {
            if (!row.isEmpty() && worst(row) < worst(with(row, next))) {
                lay(row);
                row.clear();
            }
            row.add(next);
        }
        if (!row.isEmpty()) {
            lay(row);
        }
    }

    private static List<Integer> with(List<Integer> row, Integer next) {
        List<Integer> longer = new ArrayList<>(row);
        longer.add(next);
        return longer;
    }

    private double sum(List<Integer> row) {
        return row.stream().mapToDouble(i -> weights[i]).sum();
    }

    /// How far from a square the longest of a row would be.
    private double worst(List<Integer> row) {
        double side = Math.min(left.width, left.height);
        double scale = left.width * left.height / weightLeft;
        double depth = sum(row) * scale / side;
        return row.stream()
                .mapToDouble(i -> weights[i] * scale / depth)
                .map(length -> Math.max(length / depth, depth / length))
                .max()
                .orElse(Double.MAX_VALUE);
    }

    private void lay(List<Integer> row) {
        double share = sum(row) / weightLeft;
        boolean column = left.width >= left.height;
        double depth = column ? left.width * share : left.height * share;
        double at = column ? left.y : left.x;
        for (Integer i : row) {
            double length = weights[i] / sum(row) * (column ? left.height : left.width);
            areas[i] = column ? new Area(left.x, at, depth, length) : new Area(at, left.y, length, depth);
            at += length;
        }
        left = column
                ? new Area(left.x + depth, left.y, left.width - depth, left.height)
                : new Area(left.x, left.y + depth, left.width, left.height - depth);
        weightLeft -= sum(row);
    }
}
