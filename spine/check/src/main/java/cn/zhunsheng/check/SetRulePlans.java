package cn.zhunsheng.check;

import cn.zhunsheng.check.RuleEntry.Kind;
import cn.zhunsheng.check.kernel.InCodes;
import cn.zhunsheng.check.kernel.KeyOf;
import cn.zhunsheng.check.run.Program;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Reference;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules of a model that see more than one row: keys, references, the number of rows.
final class SetRulePlans {
    private final PlanSteps plan;
    private final ResolvedModel resolved;
    private final Model model;
    private final Dictionary dictionary;
    private final LocalDate day;

    SetRulePlans(PlanSteps plan, ResolvedModel resolved, Dictionary dictionary, LocalDate day) {
        this.plan = plan;
        this.resolved = resolved;
        this.model = resolved.model();
        this.dictionary = dictionary;
        this.day = day;
    }

    /// A source that references point to: the name it goes by, its columns, and the collection that takes its keys.
    record Needed(String source, List<String> columns, int key) {}

    void unique() {
        for (List<String> key : model.keys()) {
            Words title = new Words(titles(key, true) + "不重复", titles(key, false) + " occurs once");
            int rule = rule(key, Kind.UNIQUE, title);
            int[] slots = slots(key);
            int collection = plan.key(slots);
            plan.step(slots, encoding -> new KeyOf(collection, rule, slots));
            plan.setRules.add(new Program.Unique(rule, collection));
        }
    }

    /// References to sources among `given`; those to code sets always. Returns what must be read beside the data set.
    List<Needed> references(Set<String> given) throws Refusal {
        List<Needed> needed = new ArrayList<>();
        for (Reference reference : model.references()) {
            switch (reference) {
                case Reference.ToCodes codes -> codes(codes);
                case Reference.ToSource source -> {
                    if (given.contains(source.source())) {
                        needed.add(known(source));
                    }
                }
            }
        }
        return needed;
    }

    private void codes(Reference.ToCodes reference) throws Refusal {
        CodeSet set = dictionary
                .codeSet(reference.codeSet(), resolved.held().packageId())
                .value();
        for (String field : reference.fields()) {
            Words title = new Words(
                    titles(List.of(field), true) + "见于" + set.title().zh(),
                    titles(List.of(field), false) + " is held in " + set.title().en());
            int rule = rule(List.of(field), Kind.REFERENCE, title);
            int slot = slots(List.of(field))[0];
            plan.step(
                    new int[] {slot},
                    encoding -> new InCodes(rule, slot, false, plan.table(set, day, true, encoding.charset())));
        }
    }

    private Needed known(Reference.ToSource reference) {
        Words expected = new Words(
                reference.source() + " 的 " + String.join("+", reference.toFields()) + " 中已有的值",
                "a value held in " + String.join("+", reference.toFields()) + " of " + reference.source());
        Words title = new Words(
                titles(reference.fields(), true) + "见于 " + reference.source(),
                titles(reference.fields(), false) + " is held in " + reference.source());
        int rule = rule(reference.fields(), Kind.REFERENCE, title);
        int[] slots = slots(reference.fields());
        int here = plan.key(slots);
        int there = plan.key(slots);
        plan.step(slots, encoding -> new KeyOf(here, rule, slots));
        plan.setRules.add(new Program.Known(rule, here, there, expected));
        return new Needed(reference.source(), reference.toFields(), there);
    }

    private String titles(List<String> fields, boolean zh) {
        List<String> titles = new ArrayList<>();
        for (String name : fields) {
            Words title = resolved.field(name).orElseThrow().title();
            titles.add(zh ? title.zh() : title.en());
        }
        return String.join(zh ? "＋" : " + ", titles);
    }

    private int[] slots(List<String> fields) {
        return fields.stream().mapToInt(resolved::number).toArray();
    }

    private int rule(List<String> fields, Kind kind, Words title) {
        String name = String.join("+", fields);
        Optional<ElementId> element = fields.size() == 1
                ? resolved.field(name).map(field -> field.element().value().id())
                : Optional.empty();
        return plan.rule(new RuleEntry(
                name + "." + kind.label(),
                kind,
                Optional.of(name),
                element,
                Severity.ERROR,
                kind.indicator(),
                model.source(),
                title));
    }
}
