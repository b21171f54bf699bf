package cn.zhunsheng.check.mapping;

import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/// Whether a record below the header is the true header: many published tables begin with a title.
///
/// Records come by their row, as `--header-row` counts. The answer only serves the remedy of a refusal: a header is
/// never chosen for the user.
final class LaterHeader {
    static final Words NAME_BOTH = new Words(
            "用 --model 指定模型；表头若不在首行，用 --header-row 指出；没有表头的文件先在首行补上列名",
            "Name the model with --model; if the header is not the first row, say so with --header-row; give a file"
                    + " without a header a first row of column names");

    private LaterHeader() {}

    static Words words(int row) {
        return new Words(
                "表头像在第 " + row + " 行：加 --header-row " + row,
                "The header seems to be row " + row + ": add --header-row " + row);
    }

    static Words wordsWithoutModel(int row) {
        Words words = words(row);
        return new Words(words.zh() + "；并用 --model 指定模型", words.en() + ", and name the model with --model");
    }

    /// What to do about a header whose one cell is parted by full-width marks, as Chinese input methods type them.
    static Optional<Words> wideMarks(List<String> header) {
        if (header.size() != 1) {
            return Optional.empty();
        }
        return "，；｜、"
                .chars()
                .filter(mark -> header.getFirst().indexOf(mark) >= 0)
                .mapToObj(mark -> (char) mark)
                .findFirst()
                .map(mark -> new Words(
                        "表头用全角的 " + mark + " 分隔：全部换成半角逗号后再检查",
                        "The header is parted by full-width " + mark + ": replace them all by commas and check that"));
    }

    /// The first row that the predicate holds for.
    static Optional<Integer> row(SortedMap<Integer, List<String>> below, Predicate<List<String>> fits) {
        return below.entrySet().stream()
                .filter(row -> fits.test(row.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The first row with most of its cells filled, below a header that has one cell filled and several empty.
    static Optional<Integer> belowTitle(List<String> header, SortedMap<Integer, List<String>> below) {
        return header.size() > 2 && filled(header) == 1
                ? row(below, cells -> filled(cells) * 2 > header.size())
                : Optional.empty();
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
