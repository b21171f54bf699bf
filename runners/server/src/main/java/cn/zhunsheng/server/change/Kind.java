package cn.zhunsheng.server.change;

import java.util.Locale;

/// What a proposal is about.
enum Kind {
    ELEMENT,
    CODE_SET,
    MODEL,
    RULE,
    DESIGNATION,
    MAPPING,
    HEADING,
    ELEMENTS,
    CODES;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException when there is none such
    static Kind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether it is a table that somebody brought, and not entered in a form.
    boolean table() {
        return this == ELEMENTS || this == CODES;
    }

    /// Whether it can come to an end.
    boolean retires() {
        return this != HEADING && !table();
    }
}
