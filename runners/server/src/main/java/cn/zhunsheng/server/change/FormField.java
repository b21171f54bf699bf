package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// A field of a form. `rows` is 1 for a line, more for a text of that height; `choices` are what may be chosen, none
/// where anything may be written; `tip` may be empty.
record FormField(String name, Words label, Words tip, int rows, boolean required, List<String> choices) {
    FormField {
        choices = List.copyOf(choices);
    }

    static FormField line(String name, String zh, String en) {
        return new FormField(name, new Words(zh, en), Words.same(""), 1, false, List.of());
    }

    static FormField text(String name, String zh, String en, int rows) {
        return new FormField(name, new Words(zh, en), Words.same(""), rows, false, List.of());
    }

    static FormField choice(String name, String zh, String en, String... choices) {
        return new FormField(name, new Words(zh, en), Words.same(""), 1, false, List.of(choices));
    }

    FormField needed() {
        return new FormField(name, label, tip, rows, true, choices);
    }

    FormField saying(String zh, String en) {
        return new FormField(name, label, new Words(zh, en), rows, required, choices);
    }
}
