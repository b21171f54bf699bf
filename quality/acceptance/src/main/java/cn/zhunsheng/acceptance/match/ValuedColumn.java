package cn.zhunsheng.acceptance.match;

import cn.zhunsheng.dictionary.Element;
import java.util.List;
import java.util.Optional;

/// A column that was made up: values, and the element that they were made for; empty where they are no
/// element's. `kind` says what they were made of.
record ValuedColumn(Kind kind, Optional<Element> element, List<String> values) {
    enum Kind {
        SCHEME("identifiers"),
        CODES("codes"),
        NAMES("names of codes"),
        PEOPLE("residents"),
        NONE("nothing standard");

        final String said;

        Kind(String said) {
            this.said = said;
        }
    }

    ValuedColumn {
        values = List.copyOf(values);
    }
}
