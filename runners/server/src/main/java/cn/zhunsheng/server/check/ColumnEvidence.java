package cn.zhunsheng.server.check;

import java.util.List;

/// What the first values of a column look like, in counts: how many were looked at, how many of them absent, different
/// ones (up to a limit), the shortest and longest in characters, how many are numbers. `dates` is the notation that
/// nearly all have, empty where none. `shapes` are the most frequent ones with digits as `9`, letters as `A`, Chinese
/// characters as `汉` and anything else as `·`: no value can be read from them.
public record ColumnEvidence(
        long values,
        long absent,
        int distinct,
        int shortest,
        int longest,
        long numbers,
        String dates,
        List<String> shapes) {
    public ColumnEvidence {
        shapes = List.copyOf(shapes);
    }
}
