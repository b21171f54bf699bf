package cn.zhunsheng.dictionary.rule;

import java.util.List;

/// One overload: the kinds of its arguments in order, and of its result.
record Signature(List<Kind> parameters, Kind result) {
    Signature {
        parameters = List.copyOf(parameters);
    }

    /// Reads `WD>D`: a whole number and a decimal give a decimal.
    static Signature of(String notation) {
        int arrow = notation.indexOf('>');
        List<Kind> parameters = notation.substring(0, arrow)
                .chars()
                .mapToObj(c -> Kind.of((char) c))
                .toList();
        return new Signature(parameters, Kind.of(notation.charAt(arrow + 1)));
    }
}
