package cn.zhunsheng.match.rules;

import java.util.List;

/// A YAML document as texts, lists and entries, each with the line it begins on.
sealed interface Yaml {
    int line();

    record Text(String value, int line) implements Yaml {}

    record Items(List<Yaml> items, int line) implements Yaml {}

    record Entries(List<Entry> entries, int line) implements Yaml {}

    record Entry(String key, int line, Yaml value) {}
}
