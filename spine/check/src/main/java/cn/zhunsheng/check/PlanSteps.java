package cn.zhunsheng.check;

import cn.zhunsheng.check.expression.Sharing;
import cn.zhunsheng.check.kernel.CodeTable;
import cn.zhunsheng.check.kernel.Kernel;
import cn.zhunsheng.check.run.Program.KeyPart;
import cn.zhunsheng.check.run.Program.SetRule;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A plan while it is made: rules numbered in the order in which they are added, each with the kernel that judges it.
final class PlanSteps {
    private static final List<Words> ROW_TITLES = List.of(
            new Words("数据行不为空行", "No line is empty"),
            new Words("引号成对", "Quotes are closed"),
            new Words("记录不超过 16 MB", "A record has at most 16 MB"),
            new Words("字节符合文件的编码", "Bytes are of the file's encoding"),
            new Words("列数与表头一致", "As many columns as the header"),
            new Words("每行是一个 JSON 对象", "Each line is one JSON object"),
            new Words("键不重复，且见于前 1000 条记录", "Keys stand once and occur in the first 1000 records"));

    /// A kernel and the fields that must have a column for it to run.
    record Step(int[] needs, Making making) {
        /// Whether a source with these fields has all that the kernel needs.
        boolean runs(boolean[] fields) {
            boolean all = true;
            for (int slot : needs) {
                all &= fields[slot];
            }
            return all;
        }
    }

    /// Makes a kernel; those of one thread share what their rules compute in common.
    interface Making {
        Kernel kernel(Encoding encoding, Sharing sharing);
    }

    final List<RuleEntry> rules = new ArrayList<>();

    /// The rules that values have by themselves; they run before all others.
    final List<Step> own = new ArrayList<>();

    final List<Step> steps = new ArrayList<>();
    /// By field, the number of the rule that its numbers lost no digits.
    final List<Integer> digits = new ArrayList<>();

    final List<KeyPart> keys = new ArrayList<>();
    private final List<MadeTable> tables = new ArrayList<>();
    final List<SetRule> setRules = new ArrayList<>();

    PlanSteps() {
        for (RowFault fault : RowFault.values()) {
            rule(new RuleEntry(
                    "row." + fault.name().toLowerCase(Locale.ROOT),
                    RuleEntry.Kind.ROW,
                    Optional.empty(),
                    Optional.empty(),
                    Severity.ERROR,
                    RuleEntry.Kind.ROW.indicator(),
                    source(fault),
                    ROW_TITLES.get(fault.rule())));
        }
    }

    private static String source(RowFault fault) {
        return switch (fault) {
            case ENCODING -> "";
            case OBJECT, KEYS -> "RFC 8259";
            case EMPTY, QUOTE, LENGTH, WIDTH -> "RFC 4180";
        };
    }

    /// The table of a code set, made once however many threads and fields use it. Called by one thread at a time.
    @SuppressWarnings("ReferenceEquality") // Sets are given out once each, and to compare one reads all its codes.
    CodeTable table(CodeSet set, LocalDate day, boolean ever, Charset charset) {
        for (MadeTable known : tables) {
            if (known.set == set && known.ever == ever && known.charset.equals(charset)) {
                return known.table;
            }
        }
        CodeTable table = new CodeTable(set, day, ever, charset);
        tables.add(new MadeTable(set, ever, charset, table));
        return table;
    }

    private record MadeTable(CodeSet set, boolean ever, Charset charset, CodeTable table) {}

    /// The number of the rule.
    int rule(RuleEntry entry) {
        rules.add(entry);
        return rules.size() - 1;
    }

    void own(int slot, Function<Encoding, Kernel> kernel) {
        own.add(new Step(new int[] {slot}, (encoding, sharing) -> kernel.apply(encoding)));
    }

    void step(int[] needs, Function<Encoding, Kernel> kernel) {
        sharingStep(needs, (encoding, sharing) -> kernel.apply(encoding));
    }

    void sharingStep(int[] needs, Making kernel) {
        steps.add(new Step(needs, kernel));
    }

    /// The number of the collection of keys.
    int key(int... slots) {
        keys.add(new KeyPart(slots));
        return keys.size() - 1;
    }
}
