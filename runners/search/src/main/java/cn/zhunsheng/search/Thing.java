package cn.zhunsheng.search;

import cn.zhunsheng.dictionary.Hit;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.stream.Stream;

/// What can be found. `reference` names it among those of its kind; `numbers` are what it is numbered by (an id, the
/// number of a standard, a code), most telling first; `synonyms` are what else it is called.
public record Thing(Hit.Kind kind, String reference, Words title, List<String> numbers, List<String> synonyms) {
    public Thing {
        numbers = List.copyOf(numbers);
        synonyms = List.copyOf(synonyms);
    }

    /// All that it may be asked for by, most telling first.
    List<String> handles() {
        return Stream.of(numbers.stream(), Stream.of(title.zh(), title.en()), synonyms.stream())
                .flatMap(handle -> handle)
                .filter(handle -> !handle.isBlank())
                .distinct()
                .toList();
    }
}
