package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.Rule;
import cn.zhunsheng.dictionary.SchemeEntry;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One thing of the dictionary as a clerk reads it: what it is, what it accepts, where it comes from, where it is used.
final class Cards {
    private final Dictionary dictionary;
    private final Streams streams;

    Cards(Dictionary dictionary, Streams streams) {
        this.dictionary = dictionary;
        this.streams = streams;
    }

    /// @throws Refusal when nothing goes by the id
    void show(String id) throws Refusal {
        int before = shown;
        for (Held<Element> element : dictionary.elements()) {
            if (named(element, id)) {
                element(element);
            }
        }
        for (Held<CodeSet> set : dictionary.codeSets()) {
            if (named(set, id)) {
                codeSet(set);
            }
        }
        for (Held<SchemeEntry> scheme : dictionary.schemes()) {
            if (named(scheme, id)) {
                scheme(scheme);
            }
        }
        for (Held<Model> model : dictionary.models()) {
            if (named(model, id)) {
                model(model);
            }
        }
        if (shown == before) {
            throw new Refusal(
                    "dictionary.thing_unknown",
                    new Words("字典里没有 '" + id + "'", "The dictionary holds no '" + id + "'"),
                    "",
                    new Words("用 zs dictionary search 查找编号", "Find its id with zs dictionary search"));
        }
    }

    private int shown;

    private static boolean named(Held<?> held, String id) {
        return held.id().equals(id) || held.reference().equals(id);
    }

    private void head(String kind, Held<?> held, Words title) {
        if (shown++ > 0) {
            streams.line("");
        }
        streams.line(title.in(streams.language()) + "  " + held.id());
        field(streams.say("种类", "kind"), kind);
        field(streams.say("标准包", "package"), held.packageId());
    }

    private void field(String label, String text) {
        DictionaryCommands.field(streams, label, text);
    }

    private void element(Held<Element> held) {
        Element e = held.value();
        head(streams.say("数据元", "data element"), held, e.title());
        field(streams.say("短名", "short name"), e.shortName());
        field(streams.say("同义词", "synonyms"), streams.list(e.naming().synonyms()));
        field(streams.say("定义", "definition"), e.definition());
        field(
                streams.say("构成", "made of"),
                e.concept().objectClass() + " + " + e.concept().property() + " + "
                        + e.concept().representation());
        field(streams.say("数据类型", "data type"), e.dataType().spelling());
        field(
                streams.say("表示格式", "format"),
                e.format()
                        .map(f -> f + "  " + f.expected().in(streams.language()))
                        .orElse(""));
        field(streams.say("值域", "domain"), e.domain().map(Object::toString).orElse(""));
        field(streams.say("计量单位", "unit"), e.unit());
        field(streams.say("敏感程度", "sensitivity"), lower(e.sensitivity()));
        field(
                streams.say("状态", "status"),
                e.registration().status() + " " + e.registration().version());
        field(streams.say("来源", "source"), e.source());
        field(streams.say("依据", "evidence"), lower(e.evidence()));
        field(streams.say("备注", "note"), e.note());
        field(streams.say("用于", "used in"), streams.list(uses(held)));
    }

    private List<String> uses(Held<Element> element) {
        List<String> uses = new ArrayList<>();
        for (Held<Model> model : dictionary.models()) {
            model.value().fields().stream()
                    .filter(f -> f.element().equals(element.value().id()))
                    .forEach(f -> uses.add(model.id() + "." + f.name()));
        }
        return uses;
    }

    private void codeSet(Held<CodeSet> held) {
        CodeSet set = held.value();
        head(streams.say("代码集", "code set"), held, set.title());
        field(streams.say("来源", "source"), set.source() + " " + set.version());
        field(streams.say("完整程度", "completeness"), lower(set.completeness()));
        field(streams.say("依据", "evidence"), lower(set.evidence()));
        field(streams.say("备注", "note"), set.note());
        int count = set.codes().size();
        field(
                streams.say("代码", "codes"),
                streams.say(
                        "%d 个，用 zs dictionary codes %s 列出".formatted(count, set.id()),
                        "%d; list them with zs dictionary codes %s".formatted(count, set.id())));
    }

    private void scheme(Held<SchemeEntry> held) {
        head(streams.say("标识符编码规则", "identifier scheme"), held, held.value().title());
        field(streams.say("来源", "source"), held.value().source());
        field(streams.say("依据", "evidence"), lower(held.value().evidence()));
        field(streams.say("备注", "note"), held.value().note());
    }

    private void model(Held<Model> held) throws Refusal {
        Model model = held.value();
        head(streams.say("模型", "model"), held, model.title());
        field(streams.say("来源", "source"), model.source());
        Table fields = new Table(
                streams.say("字段", "field"),
                streams.say("标题", "title"),
                streams.say("数据元", "element"),
                streams.say("格式", "format"),
                streams.say("值域", "domain"),
                streams.say("必填", "required"));
        for (ResolvedField field : dictionary.resolved(held).fields()) {
            fields.row(
                    field.name(),
                    field.title().in(streams.language()),
                    field.element().id(),
                    field.format().map(Object::toString).orElse(""),
                    field.element().value().domain().map(Object::toString).orElse(""),
                    field.field().required() ? streams.say("是", "yes") : "");
        }
        fields.print(streams);
        for (Rule rule : model.rules()) {
            streams.line("");
            streams.line(rule.id() + "  [" + lower(rule.severity()) + "]  " + rule.indicator() + "  " + rule.source());
            streams.line("  " + rule.text());
            streams.line("  " + rule.message().in(streams.language()));
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
