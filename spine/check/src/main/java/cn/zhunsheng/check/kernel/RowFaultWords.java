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

    private RowFaultWords() {}

    static Words expected(RowFault fault, int width, int columns) {
        return switch (fault) {
            case EMPTY -> EMPTY;
            case QUOTE -> QUOTE;
            case LENGTH -> LENGTH;
            case ENCODING -> ENCODING;
            case WIDTH ->
                new Words("%d 列，实为 %d 列".formatted(width, columns), "%d columns, found %d".formatted(width, columns));
        };
    }
}
