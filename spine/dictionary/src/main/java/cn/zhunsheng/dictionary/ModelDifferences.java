package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.Change.Kind;
import cn.zhunsheng.dictionary.Model.RowCount;
import cn.zhunsheng.dictionary.format.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What changed in one model.
final class ModelDifferences {
    private final Differences differences;
    private String thing = "";

    ModelDifferences(Differences differences) {
        this.differences = differences;
    }

    void compare(Model before, Model after) {
        thing = "model " + after.id();
        differences.changed(
                thing,
                new Words("标题", "Title"),
                before.title().zh(),
                after.title().zh(),
                false);
        differences.things(thing + " field ", before.fields(), after.fields(), Field::name, this::field, true);
        for (Field field : after.fields()) {
            if (field.required() && before.field(field.name()).isEmpty()) {
                differences.note(
                        Kind.CHANGED,
                        thing + " field " + field.name(),
                        true,
                        new Words("新增的字段必填", "The added field is required"));
            }
        }
        differences.things(thing + " rule ", before.rules(), after.rules(), Rule::id, this::rule, false);
        for (Rule rule : after.rules()) {
            boolean added = before.rules().stream().noneMatch(r -> r.id().equals(rule.id()));
            if (added && rule.severity() == Severity.ERROR) {
                differences.note(
                        Kind.CHANGED,
                        thing + " rule " + rule.id(),
                        true,
                        new Words("新增的规则判错", "The added rule gives errors"));
            }
        }
        sets(before, after);
    }

    private void sets(Model before, Model after) {
        listed(new Words("唯一键", "Keys"), before.keys(), after.keys(), extra(after.keys(), before.keys()));
        listed(
                new Words("引用", "References"),
                before.references(),
                after.references(),
                extra(after.references(), before.references()));
        listed(new Words("空值写法", "Nulls"), before.nulls(), after.nulls(), extra(before.nulls(), after.nulls()));
        differences.changed(
                thing,
                new Words("行数", "Row count"),
                shown(before.rowCount()),
                shown(after.rowCount()),
                after.rowCount().isPresent());
    }

    private <T> void listed(Words property, List<T> before, List<T> after, boolean breaking) {
        differences.changed(thing, property, before, after, breaking);
    }

    private static <T> boolean extra(List<T> these, List<T> those) {
        List<T> more = new ArrayList<>(these);
        more.removeAll(those);
        return !more.isEmpty();
    }

    private void field(Field before, Field after) {
        String at = thing + " field " + after.name();
        differences.changed(at, new Words("数据元", "Element"), before.element(), after.element(), true);
        differences.changed(at, new Words("必填", "Required"), before.required(), after.required(), after.required());
        differences.changed(
                at,
                new Words("格式", "Format"),
                shown(before.format()),
                shown(after.format()),
                !stillFits(before.format(), after.format()));
        differences.changed(
                at,
                new Words("严重程度", "Severity"),
                shown(before.severity()),
                shown(after.severity()),
                before.severity().equals(Optional.of(Severity.WARNING)));
        differences.changed(
                at, new Words("接受停用代码", "Codes ever held"), before.everCodes(), after.everCodes(), before.everCodes());
        differences.changed(
                at, new Words("标题", "Title"), before.title().zh(), after.title().zh(), false);
        differences.changed(at, new Words("限定词", "Role"), before.role(), after.role(), true);
    }

    /// A field's own format is gone, its element's stands instead: whether that is wider is not seen from
    /// here.
    private static boolean stillFits(Optional<Format> before, Optional<Format> after) {
        return before.isPresent()
                && after.isPresent()
                && FormatFit.misfit(before.get(), after.get()).isEmpty();
    }

    private void rule(Rule before, Rule after) {
        String at = thing + " rule " + after.id();
        if (!before.expression().equals(after.expression())) {
            differences.changed(at, new Words("条件", "Condition"), before.text(), after.text(), true);
        }
        differences.changed(
                at,
                new Words("严重程度", "Severity"),
                before.severity(),
                after.severity(),
                after.severity() == Severity.ERROR);
        differences.changed(at, new Words("评价指标", "Indicator"), before.indicator(), after.indicator(), false);
        differences.changed(
                at,
                new Words("提示", "Message"),
                before.message().zh(),
                after.message().zh(),
                false);
    }

    private static String shown(Optional<?> value) {
        return value.map(v -> v instanceof RowCount rows ? rows.min() + ".." + rows.max() : v.toString())
                .orElse("");
    }
}
