package cn.zhunsheng.dictionary.load;

import java.util.List;

/// A YAML document as a tree of texts, lists and entries, each with the line it begins on. Nothing is
/// converted: `true`, `NULL` and `1.0` are the texts they are written as.
sealed interface Yaml {
    long line();

    record Text(String value, long line) implements Yaml {}

    record Items(List<Yaml> items, long line) implements Yaml {}

    record Entries(List<Entry> entries, long line) implements Yaml {}

    record Entry(String key, long line, Yaml value) {}
}
