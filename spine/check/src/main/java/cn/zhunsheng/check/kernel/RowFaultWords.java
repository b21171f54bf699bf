package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.dictionary.Words;

/// What a faulty record should have been.
final class RowFaultWords {
    private static final Words EMPTY = new Words("一条记录；此行为空", "a record; this line is empty");
    private static final Words QUOTE = new Words("引号成对；此字段的引号未闭合", "a closing quote; this field is never closed");
    private static final Words LENGTH = new Words("不超过 16 MB 的记录", "a record of at most 16 MB");
    private static final Words ENCODING = new Words(
            "文件编码的字节；多数行如此时，用 --encoding 指明编码",
            "bytes of the file's encoding; when most lines are so, name it with --encoding");

    private static final Words OBJECT =
            new Words("一行一个完整的 JSON 对象，嵌套不超过 100 层", "one whole JSON object in a line, nested at most 100 deep");
    private static final Words KEYS =
            new Words("每个键只出现一次，且前 1000 条记录中已有", "keys that stand once each and occur in the first 1000 records");

    private RowFaultWords() {}

    static Words expected(RowFault fault, int width, int columns) {
        return switch (fault) {
            case EMPTY -> EMPTY;
            case QUOTE -> QUOTE;
            case LENGTH -> LENGTH;
            case ENCODING -> ENCODING;
            case OBJECT -> OBJECT;
            case KEYS -> KEYS;
            case WIDTH ->
                new Words("%d 列，实为 %d 列".formatted(width, columns), "%d columns, found %d".formatted(width, columns));
        };
    }
}
