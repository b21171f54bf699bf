package cn.zhunsheng.check.source;

import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.List;

/// What the user said of a source and means nothing for its kind: told, because it was asked for in vain.
final class Unasked {
    private Unasked() {}

    static List<Words> ofWorkbook(String name, SourceOptions said) {
        List<String> idle = new ArrayList<>();
        said.encoding().ifPresent(encoding -> idle.add("--encoding"));
        said.delimiter().ifPresent(delimiter -> idle.add("--delimiter"));
        return note(name, new Words("是工作簿", "is a workbook"), idle);
    }

    static List<Words> ofJsonLines(String name, SourceOptions said) {
        return note(name, new Words("是 JSON lines（总是 UTF-8）", "is JSON lines, always UTF-8"), all(said));
    }

    static List<Words> ofTable(String name, SourceOptions said) {
        return note(name, new Words("是数据库表", "is a table of a database"), all(said));
    }

    private static List<String> all(SourceOptions said) {
        List<String> idle = new ArrayList<>();
        said.encoding().ifPresent(encoding -> idle.add("--encoding"));
        said.delimiter().ifPresent(delimiter -> idle.add("--delimiter"));
        said.headerRow().ifPresent(row -> idle.add("--header-row"));
        said.sheet().ifPresent(sheet -> idle.add("--sheet"));
        return idle;
    }

    static List<Words> ofDelimited(String name, SourceOptions said) {
        List<String> idle = new ArrayList<>();
        said.sheet().ifPresent(sheet -> idle.add("--sheet"));
        return note(name, new Words("是分隔符文本", "is delimited text"), idle);
    }

    private static List<Words> note(String name, Words kind, List<String> idle) {
        return idle.isEmpty()
                ? List.of()
                : List.of(new Words(
                        name + " " + kind.zh() + "，" + String.join("、", idle) + " 对它没有意义，未用",
                        name + " " + kind.en() + ": " + String.join(", ", idle)
                                + " means nothing there and was not used"));
    }
}
