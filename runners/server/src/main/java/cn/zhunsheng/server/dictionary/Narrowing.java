package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Held;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Narrows lists to things that have a value of an added attribute, whichever room keeps it.
@Component
final class Narrowing {
    static final String ELEMENT = "element";
    static final String CODE_SET = "codeset";

    private final ObjectProvider<AddedFilter> filters;

    Narrowing(ObjectProvider<AddedFilter> filters) {
        this.filters = filters;
    }

    List<AddedFilter.Choice> offered(String thing) {
        return filters.orderedStream()
                .flatMap(filter -> filter.offered(thing).stream())
                .toList();
    }

    /// Those of a list that have it, in its order; the whole list when no attribute is named.
    <T> List<Held<T>> of(List<Held<T>> all, String thing, String attribute, String value) {
        if (attribute.isEmpty()) {
            return all;
        }
        Set<String> having = new HashSet<>();
        filters.forEach(filter -> having.addAll(filter.having(thing, attribute, value)));
        return all.stream().filter(held -> having.contains(held.reference())).toList();
    }
}
