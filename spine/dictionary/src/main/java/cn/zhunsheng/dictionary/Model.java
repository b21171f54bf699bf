package cn.zhunsheng.dictionary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The structure of a data set and its rules: what a table, file, message or form must look like.
///
/// `nulls` are further spellings of absent; `unique` lists keys beside the one that the fields marked `key`
/// form together.
public record Model(
        String id,
        Words title,
        String source,
        List<String> nulls,
        Optional<String> base,
        List<Field> fields,
        List<List<String>> unique,
        List<Reference> references,
        Optional<RowCount> rowCount,
        List<Rule> rules) {
    public Model {
        nulls = List.copyOf(nulls);
        fields = List.copyOf(fields);
        unique = unique.stream().map(List::copyOf).toList();
        references = List.copyOf(references);
        rules = LazyList.kept(rules);
    }

    /// How many rows the data set holds, both ends included.
    public record RowCount(long min, long max) {}

    public Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /// Every key of the model: the fields marked `key` first, if any.
    public List<List<String>> keys() {
        List<String> marked =
                fields.stream().filter(Field::key).map(Field::name).toList();
        if (marked.isEmpty()) {
            return unique;
        }
        return Stream.concat(Stream.of(marked), unique.stream()).distinct().toList();
    }
}
