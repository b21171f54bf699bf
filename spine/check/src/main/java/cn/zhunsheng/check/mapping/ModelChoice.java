package cn.zhunsheng.check.mapping;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/// The model that a header speaks of, when the user named none: the one with the largest share of matched cells, if
/// that is at least
/// half and no other has as many.
public record ModelChoice(Held<Model> model, int matched, int cells) {
    private static final int SHOWN = 5;

    /// The model for the header, or empty when none stands out.
    public static Optional<ModelChoice> of(List<String> header, Dictionary dictionary) {
        return of(ColumnNames.of(header), dictionary);
    }

    /// The model for columns of which people also wrote what they are.
    public static Optional<ModelChoice> of(ColumnNames columns, Dictionary dictionary) {
        List<ModelChoice> candidates = candidates(columns, dictionary);
        boolean tie = candidates.size() > 1 && candidates.get(1).matched == candidates.getFirst().matched;
        return candidates.stream().findFirst().filter(first -> first.fits() && !tie);
    }

    /// Whether some model knows at least half of the header, be it the only one or not.
    public static boolean isKnown(List<String> header, Dictionary dictionary) {
        return candidates(ColumnNames.of(header), dictionary).stream().anyMatch(ModelChoice::fits);
    }

    /// Says which models came near and, when a record below looks more like the header, which one that is.
    ///
    /// `below` are the records after the header by their row, as `--header-row` counts.
    public static Refusal refusal(ColumnNames columns, SortedMap<Integer, List<String>> below, Dictionary dictionary) {
        List<String> header = columns.names();
        List<ModelChoice> candidates = candidates(columns, dictionary);
        Optional<Integer> row = candidates.stream().anyMatch(ModelChoice::fits)
                ? Optional.empty()
                : LaterHeader.row(
                        below,
                        cells -> candidates(ColumnNames.of(cells), dictionary).stream()
                                .anyMatch(ModelChoice::fits));
        Optional<Words> titled = LaterHeader.belowTitle(header, below).map(LaterHeader::wordsWithoutModel);
        return new Refusal(
                "model.choice_unclear",
                what(candidates),
                "",
                row.map(LaterHeader::words)
                        .or(() -> titled)
                        .or(() -> LaterHeader.wideMarks(header))
                        .orElse(LaterHeader.NAME_BOTH));
    }

    private static List<ModelChoice> candidates(ColumnNames columns, Dictionary dictionary) {
        List<ModelChoice> candidates = new ArrayList<>();
        for (Held<Model> model : dictionary.models()) {
            FieldNames names = FieldNames.of(model.value(), dictionary);
            int matched = (int) IntStream.range(0, columns.size())
                    .filter(column -> columns.match(column, names).isPresent())
                    .count();
            candidates.add(new ModelChoice(model, matched, columns.size()));
        }
        candidates.sort(Comparator.comparingInt(ModelChoice::matched)
                .reversed()
                .thenComparing(c -> c.model().value().id()));
        return candidates;
    }

    private boolean fits() {
        return matched > 0 && matched * 2 >= cells;
    }

    private static Words what(List<ModelChoice> candidates) {
        String list = String.join(
                ", ",
                candidates.stream()
                        .filter(c -> c.matched > 0)
                        .limit(SHOWN)
                        .map(c -> c.model().value().id() + " (" + c.matched + "/" + c.cells + ")")
                        .toList());
        return list.isEmpty()
                ? new Words("没有模型认得此表头", "No model knows this header")
                : new Words("从表头不能确定模型，候选：" + list, "The header does not tell the model; candidates: " + list);
    }
}
